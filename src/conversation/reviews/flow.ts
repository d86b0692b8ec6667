import { listFilterIn } from "../../reviews/index.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Action } from "../card.ts";
import { type Flow, said, type Turn } from "../desk.ts";
import type { Said } from "../envelope.ts";
import { draftOf } from "../forms/drafts.ts";
import type { FormSpec } from "../forms/spec.ts";
import { doOne, openForm, specFor } from "./acting.ts";
import { asksForPack } from "./asks-for-pack.ts";
import type { Desks } from "./desks.ts";
import type { Extras } from "./extras.ts";
import { showList, showPack, showStatus } from "./overview.ts";
import { sayHeld, sayLater } from "./saying.ts";
import { showOne } from "./show.ts";
import { type AtDesk, atDesk } from "./turn-desk.ts";
import { itemsFor, remindedToday } from "./waiting.ts";
import { onWord } from "./words.ts";

type Data = Readonly<Record<string, string>>;

/** What the flow needs besides the desks. */
export interface FlowParts {
  readonly extras?: Extras;
  /** Answers `/gennemgang årshjul`, with what was written after that word. */
  readonly wheel?: (turn: Turn, text: string) => Promise<Said>;
}

/** The topics under whose answers one may plan a review. */
const REVIEW_TOPIC = "review.staff-meeting";
const WHEEL = /^(?:årshjul|årshjulet|hjul|hjulet|wheel)(?:\s+|$)/iu;

/** Reviews in conversation: planning, reporting, putting off, handing over, and how they stand. */
export function reviewFlow(desks: Desks, { extras = {}, wheel }: FlowParts = {}): Flow {
  const at =
    (act: (turn: Turn, at: AtDesk, data: Data) => Promise<Said>) => (turn: Turn, data: Data) =>
      act(turn, atDesk(desks, turn), data);
  const words =
    (act: (turn: Turn, at: AtDesk, text: string, extras: Extras) => Promise<Said>) =>
    (turn: Turn, text: string) =>
      act(turn, atDesk(desks, turn), text, extras);
  return {
    commands: new Map([
      [
        "review",
        (turn, text) =>
          wheel && WHEEL.test(text)
            ? wheel(turn, text.replace(WHEEL, ""))
            : onWord(turn, atDesk(desks, turn), text, extras),
      ],
    ]),
    intents: new Map([
      ["review_done", words(sayHeld)],
      ["review_snooze", words(sayLater)],
      ["review_status", words(showStatus)],
    ]),
    messages: async (turn, text) =>
      asksForPack(text) ? showPack(turn, atDesk(desks, turn), "", extras) : undefined,
    forms: (turn) => formsOf(turn, atDesk(desks, turn), extras),
    clicks: new Map([
      ["review.form", at((turn, desk, data) => openForm(turn, desk, data, extras))],
      [
        "review.plan",
        at(async (turn, desk, { review = "", on = "" }) =>
          said(await doOne(turn, desk, review, { do: "plan", on }, extras)),
        ),
      ],
      [
        "review.take-back",
        at(async (turn, desk, { review = "" }) =>
          said(await doOne(turn, desk, review, { do: "take-back" }, extras)),
        ),
      ],
      ["review.pack", at((turn, desk, { review = "" }) => showPack(turn, desk, review, extras))],
      [
        "review.open",
        at(async (turn, desk, { review = "" }) => said(await showOne(turn, desk, review))),
      ],
      ["review.list", at((turn, desk, data) => showList(turn, desk, listFilterIn(data)))],
    ]),
    views: new Map([
      ["review.view", (turn, { review = "" }) => showOne(turn, atDesk(desks, turn), review)],
    ]),
    offers,
    saidBefore: (turn) => remindedToday(turn, atDesk(desks, turn)),
    openItems: (turn) => itemsFor(turn, atDesk(desks, turn)),
  };
}

/** Who asks how often it is to be held may plan it, or see who does. */
function offers(topic: string, locale: Locale): Action | undefined {
  if (topic !== REVIEW_TOPIC) return undefined;
  return { id: "review.form", title: t(locale, "review.offer.plan"), data: { form: "plan" } };
}

/** The form that came, or that the person is in the middle of: what it is about has to be opened with it. */
async function formsOf(turn: Turn, at: AtDesk, extras: Extras): Promise<readonly FormSpec[]> {
  const { incoming } = turn.envelope;
  const kept = incoming.kind === "form" ? undefined : await draftOf(turn.tx, turn.envelope);
  const { form: id, data } =
    incoming.kind === "form" ? incoming : (kept?.value.draft ?? { form: "", data: {} });
  if (!id.startsWith("review.")) return [];
  const spec = await specFor(turn, at, data, extras);
  if (!("refused" in spec)) return [spec];
  // What was sent has to be answered; what was only begun is left alone.
  return incoming.kind === "form" ? [refusedSpec(id, said(spec.refused))] : [];
}

function refusedSpec(id: string, refused: Said): FormSpec {
  return {
    id,
    open: ({ data }) => ({ id, data, title: "", intro: [], fields: [], submit: "" }),
    submit: () => refused,
  };
}
