import {
  type Dispensation,
  endEvent,
  eventCard,
  figuresCard,
  fullCard,
  ownCard,
  type RegisterFilter,
  register,
  registerCard,
  requestedBy,
  see,
  unknownCard,
} from "../../dispensations/index.ts";
import { t } from "../../shared/texts.ts";
import { said, type Turn } from "../desk.ts";
import type { Reply, Said } from "../envelope.ts";
import { type FileLinks, offerEndEvent } from "../files/index.ts";
import { plainCard } from "../small-cards.ts";
import type { AtDesk } from "./turn-desk.ts";
import { aboutOf } from "./voice.ts";

/** So many of their own requests somebody is shown. */
const LATEST = 5;

/** A dispensation with what its viewer can do, for them alone; `note` is what there is to say first. */
export function replyOf(
  dispensation: Dispensation,
  { person, setting }: AtDesk,
  note?: string,
): Reply {
  const card = fullCard(dispensation, person, setting, note);
  return { card, about: aboutOf(dispensation.number), onlyForAsker: true };
}

/** That there is none of that number, or that it is not theirs to see. */
export function unknown({ setting }: AtDesk): Reply {
  return { card: unknownCard(setting.locale), onlyForAsker: true };
}

/** A dispensation as the person of the turn may see it, or that it is not theirs to see. */
export async function showOne({ tx }: Turn, at: AtDesk, number: string): Promise<Reply> {
  const seen = await see(tx, at.desk, number, at.person);
  return seen ? replyOf(seen, at) : unknown(at);
}

/** What the person asked for, and how far each is. */
export async function showOwn({ tx }: Turn, { desk, person, setting }: AtDesk): Promise<Reply> {
  const own = await requestedBy(tx, desk, person.id, LATEST);
  return { card: ownCard(own, setting), onlyForAsker: true };
}

/** The last day as an entry for a calendar: to fetch where a link can be followed, else to copy. */
export async function showEvent(
  turn: Turn,
  at: AtDesk,
  number: string,
  links: FileLinks | undefined,
): Promise<Said> {
  const { tx } = turn;
  const { setting, desk, person } = at;
  const { locale, now } = setting;
  const tenant = desk.tenant.id;
  const seen = await see(tx, desk, number, person);
  const event = seen && endEvent(seen, { tenant, locale, now });
  if (!event) return said(await showOne(turn, at, number));
  const whose = { tenant, person: person.id, locale };
  const offered = links && (await offerEndEvent(tx, links, seen, whose));
  const file = offered?.kind === "file" ? offered : undefined;
  return said({ card: eventCard(seen, event, file, setting), onlyForAsker: true });
}

/** The register, or a part of it, for those it is open to. */
export async function showRegister(
  { tx }: Turn,
  at: AtDesk,
  filter: RegisterFilter,
  after?: string,
): Promise<Said> {
  const found = await register(tx, at.desk, at.person, "list", filter);
  if (!found) return notYours(at);
  const from = /^\d{1,6}$/.test(after ?? "") ? Number(after) : 0;
  return said({ card: registerCard(found, filter, at.setting, from), onlyForAsker: true });
}

/** Which requirement is dispensed from most, for those whom the register is open to. */
export async function showFigures({ tx }: Turn, at: AtDesk): Promise<Said> {
  const found = await register(tx, at.desk, at.person, "list");
  if (!found) return notYours(at);
  return said({ card: figuresCard(found, at.setting), onlyForAsker: true });
}

function notYours({ setting }: AtDesk): Said {
  const card = plainCard(t(setting.locale, "dispensation.register.refused"));
  return said({ card, onlyForAsker: true });
}
