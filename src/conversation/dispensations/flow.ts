import { filterIn } from "../../dispensations/index.ts";
import { type Flow, said, type Turn } from "../desk.ts";
import type { Said } from "../envelope.ts";
import type { FileLinks } from "../files/index.ts";
import { draftOf } from "../forms/drafts.ts";
import type { FormSpec } from "../forms/spec.ts";
import { onQuestion } from "../on-question.ts";
import { begunSpecs, openActForm, sentSpec, withdraw } from "./acting.ts";
import type { Desks } from "./desks.ts";
import { offer, REQUEST_FORM, requestSpec, startRequest } from "./requesting.ts";
import { showEvent, showFigures, showOne, showOwn, showRegister } from "./show.ts";
import { type AtDesk, atDesk } from "./turn-desk.ts";
import { underAnswer } from "./under-answer.ts";
import { itemsFor } from "./waiting.ts";

type Data = Readonly<Record<string, string>>;

/** A number as people write it, with or without its letters: `DIS-2026-0007`, `dis 2026-7`, `2026-7`. */
const NUMBER = /^(?:dis[\s-]*)?(\d{4})-(\d{1,6})$/iu;

/** What one may write after the command, besides the requirement. */
const WORDS = new Map<string, (turn: Turn, at: AtDesk) => Promise<Said>>([
  ["status", async (turn, at) => said(await showOwn(turn, at))],
  ...["register", "registret"].map(
    (word) => [word, (turn: Turn, at: AtDesk) => showRegister(turn, at, {})] as const,
  ),
  ...["tal", "figures"].map((word) => [word, showFigures] as const),
]);

/**
 * Dispensations in conversation: asking, assessing, deciding, and what is in force under the answers. `requirements` are
 * the topics whose answer says what people have to do; with `links`, what is for a calendar can be fetched.
 */
export function dispensationFlow(
  desks: Desks,
  requirements: ReadonlySet<string>,
  links?: FileLinks,
): Flow {
  const at =
    (act: (turn: Turn, at: AtDesk, data: Data) => Promise<Said>) => (turn: Turn, data: Data) =>
      act(turn, atDesk(desks, turn), data);
  return {
    commands: new Map([
      ["dispensation", (turn, text) => onCommand(turn, atDesk(desks, turn), text)],
    ]),
    intents: new Map([
      ["request_dispensation", async (turn: Turn, text: string) => said(offer(turn, text))],
      ["dispensation_status", async (turn: Turn) => said(await showOwn(turn, atDesk(desks, turn)))],
    ]),
    forms: (turn) => formsOf(turn, atDesk(desks, turn)),
    clicks: new Map([
      [
        REQUEST_FORM,
        at((turn, desk, { what = "", clause = "" }) =>
          startRequest(turn, desk, { words: what, clause }),
        ),
      ],
      [
        "dispensation.no-request",
        async (turn: Turn, { what = "" }: Data) => said(await onQuestion(turn, what)),
      ],
      [
        "dispensation.open",
        at(async (turn, desk, { number = "" }) => said(await showOne(turn, desk, number))),
      ],
      ["dispensation.form", at(openActForm)],
      [
        "dispensation.withdraw",
        at((turn, desk, { number = "", sure }) => withdraw(turn, desk, number, sure === "yes")),
      ],
      [
        "dispensation.renew",
        at((turn, desk, { number = "" }) => startRequest(turn, desk, { renews: number })),
      ],
      [
        "dispensation.event",
        at((turn, desk, { number = "" }) => showEvent(turn, desk, number, links)),
      ],
      [
        "dispensation.list",
        at((turn, desk, data) => showRegister(turn, desk, filterIn(data), data.after)),
      ],
    ]),
    openItems: (turn) => itemsFor(turn, atDesk(desks, turn)),
    underAnswer: (turn, answer) => underAnswer(turn, atDesk(desks, turn), requirements, answer),
  };
}

/** The number that somebody wrote, as it is kept. */
export function numberIn(text: string): string | undefined {
  const [, year, count] = NUMBER.exec(text.trim()) ?? [];
  return year && count ? `DIS-${year}-${count.padStart(4, "0")}` : undefined;
}

async function onCommand(turn: Turn, at: AtDesk, text: string): Promise<Said> {
  const run = WORDS.get(text.trim().toLowerCase());
  if (run) return run(turn, at);
  const number = numberIn(text);
  return number ? said(await showOne(turn, at, number)) : startRequest(turn, at, { words: text });
}

/** The form that came, or that the person is in the middle of: what it is about has to be opened with it. */
async function formsOf(turn: Turn, at: AtDesk): Promise<readonly FormSpec[]> {
  const { incoming } = turn.envelope;
  const kept = incoming.kind === "form" ? undefined : await draftOf(turn.tx, turn.envelope);
  const { form: id, data } =
    incoming.kind === "form" ? incoming : (kept?.value.draft ?? { form: "", data: {} });
  if (id === REQUEST_FORM) return [await requestSpec(turn, at, data)];
  if (!id.startsWith("dispensation.")) return [];
  return incoming.kind === "form"
    ? [await sentSpec(turn, at, id, data)]
    : begunSpecs(turn, at, data);
}
