import { reviewHelpCard } from "../../reviews/index.ts";
import { said, type Turn } from "../desk.ts";
import type { Said } from "../envelope.ts";
import { openForm } from "./acting.ts";
import type { Extras } from "./extras.ts";
import { showFigures, showList, showPack, showStatus } from "./overview.ts";
import { sayHeld, sayLater } from "./saying.ts";
import type { AtDesk } from "./turn-desk.ts";

/** What is asked for in a turn, with what was written after the word. */
type Run = (turn: Turn, at: AtDesk, rest: string, extras: Extras) => Promise<Said>;

const HELD: Run = (turn, at, rest, extras) =>
  rest === ""
    ? openForm(turn, at, { form: "held" }, extras)
    : sayHeld(turn, at, rest, extras, true);
const PLAN: Run = (turn, at, rest, extras) => sayLater(turn, at, rest, extras, "plan");
const SNOOZE: Run = (turn, at, rest, extras) => sayLater(turn, at, rest, extras, "snooze");
const HAND_OVER: Run = (turn, at, _, extras) => openForm(turn, at, { form: "hand-over" }, extras);
const FIGURES: Run = (turn, at, _, extras) => showFigures(turn, at, extras);
const PACK: Run = (turn, at, _, extras) => showPack(turn, at, "", extras);

/** The first word after the command; two words where one would not say enough. A map: people may write "constructor". */
const RUNS: ReadonlyMap<string, Run> = new Map<string, Run>([
  ...named(HELD, "holdt", "held", "afholdt"),
  ...named(PLAN, "flyt", "planlæg", "aftal", "move", "plan"),
  ...named(SNOOZE, "udskyd", "udsæt", "senere", "snooze", "postpone", "later"),
  ...named(showStatus, "status"),
  ...named(PACK, "pakke", "pakken", "mødepakke", "pack"),
  ...named((turn, at) => showList(turn, at, {}), "register", "registret", "oversigt", "overview"),
  ...named(FIGURES, "tal", "figures"),
  ...named(HAND_OVER, "giv videre", "overdrag", "hand over"),
]);

/** Does what was written after the command; help for what it does not know. */
export async function onWord(turn: Turn, at: AtDesk, text: string, extras: Extras): Promise<Said> {
  const words = text.trim().split(/\s+/u);
  const [first = "", second = ""] = words.map((one) => one.toLocaleLowerCase("da"));
  if (first === "") return showStatus(turn, at);
  const two = RUNS.get(`${first} ${second}`);
  if (two) return two(turn, at, words.slice(2).join(" "), extras);
  const run = RUNS.get(first);
  if (run) return run(turn, at, words.slice(1).join(" "), extras);
  return (await onMeant(turn, at, text, extras)) ?? helpIn(at);
}

/** What a message means that begins with none of the words. */
async function onMeant(
  turn: Turn,
  at: AtDesk,
  text: string,
  extras: Extras,
): Promise<Said | undefined> {
  switch (turn.desk.intentOf?.(text, { after: "review-reminder" }).intent) {
    case "review_done":
      return sayHeld(turn, at, text, extras);
    case "review_snooze":
      return sayLater(turn, at, text, extras);
    case "review_status":
      return showStatus(turn, at);
    default:
      return undefined;
  }
}

function helpIn({ setting }: AtDesk): Said {
  return said({ card: reviewHelpCard(setting.locale), onlyForAsker: true });
}

function named(run: Run, ...words: readonly string[]): readonly (readonly [string, Run])[] {
  return words.map((word) => [word, run]);
}
