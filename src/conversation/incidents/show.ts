import {
  moreCard,
  ownCard,
  reportedBy,
  type Seen,
  see,
  unknownCard,
} from "../../incidents/index.ts";
import { said, type Turn } from "../desk.ts";
import type { Reply, Said } from "../envelope.ts";
import { type Part, replyOf } from "./speech.ts";
import type { AtDesk } from "./turn-desk.ts";

/** So many of their own reports somebody is shown. */
const LATEST = 5;

/** An incident as the person of the turn may see it, or that it is not theirs to see. */
export async function showOne(
  { tx }: Turn,
  { desk, person, setting }: AtDesk,
  number: string,
): Promise<Reply> {
  const seen = await see(tx, desk, number, person);
  if (!seen) return { card: unknownCard(setting.locale), onlyForAsker: true };
  return { ...replyOf(seen.incident, person.id, partOf(seen), setting), onlyForAsker: true };
}

/** Who handles it sees all of it; whoever only reported it sees their own part. */
export function partOf({ as }: Seen): Part {
  return as === "handles" ? "handling" : "receipt";
}

/** What else the person can do about an incident. */
export async function showMore(
  turn: Turn,
  at: AtDesk,
  number: string,
  isRest: boolean,
): Promise<Said> {
  const seen = await see(turn.tx, at.desk, number, at.person);
  if (seen?.as !== "handles") return said(await showOne(turn, at, number));
  return said({ card: moreCard(seen.incident, at.setting.locale, isRest), onlyForAsker: true });
}

/** What the person reported, and how far each is. */
export async function showOwn({ tx }: Turn, { desk, person, setting }: AtDesk): Promise<Reply> {
  const own = await reportedBy(tx, desk, person.id, LATEST);
  return { card: ownCard(own, setting), onlyForAsker: true };
}
