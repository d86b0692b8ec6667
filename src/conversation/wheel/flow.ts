import { instantAt } from "../../shared/calendar/instant.ts";
import { monthText, openAction, openFor, standingText } from "../../wheel/index.ts";
import { type Flow, type OpenItem, said, type Turn } from "../desk.ts";
import type { Said } from "../envelope.ts";
import { draftOf } from "../forms/drafts.ts";
import type { FormSpec } from "../forms/spec.ts";
import { begunSpecs, openActForm, sentSpec } from "./acting.ts";
import { asksForWheel, yearNamed } from "./asks-for-wheel.ts";
import { atDesk, type Desks } from "./desks.ts";
import { showTask, showYear } from "./show.ts";
import type { ShowParts } from "./wheel-reply.ts";

type Data = Readonly<Record<string, string>>;

/** The annual wheel in conversation: the year as a picture and in words, and what each does about their tasks. */
export function wheelFlow(desks: Desks, parts: ShowParts): Flow {
  return {
    messages: async (turn, text) =>
      asksForWheel(text) ? showWheel(desks, parts, turn, text) : undefined,
    forms: (turn) => formsOf(turn, desks),
    clicks: new Map([
      [
        "wheel.show",
        async (turn: Turn, { year }: Data) =>
          said(await showYear(turn, atDesk(desks, turn), parts, year)),
      ],
      [
        "wheel.task",
        async (turn: Turn, { task = "" }: Data) =>
          said(await showTask(turn, atDesk(desks, turn), task)),
      ],
      ["wheel.form", (turn: Turn, data: Data) => openActForm(turn, atDesk(desks, turn), data)],
    ]),
    openItems: (turn) => itemsFor(turn, desks),
  };
}

/** The wheel for whoever asks for it by name; `text` may name a year. */
export async function showWheel(
  desks: Desks,
  parts: ShowParts,
  turn: Turn,
  text: string,
): Promise<Said> {
  return said(await showYear(turn, atDesk(desks, turn), parts, yearNamed(text)));
}

/** The form that came, or that the person is in the middle of. */
async function formsOf(turn: Turn, desks: Desks): Promise<readonly FormSpec[]> {
  const { incoming } = turn.envelope;
  const kept = incoming.kind === "form" ? undefined : await draftOf(turn.tx, turn.envelope);
  const { form: id, data } =
    incoming.kind === "form" ? incoming : (kept?.value.draft ?? { form: "", data: {} });
  if (!id.startsWith("wheel.")) return [];
  const at = atDesk(desks, turn);
  return incoming.kind === "form"
    ? [await sentSpec(turn, at, id, data)]
    : begunSpecs(turn, at, data);
}

/** Those of a person's tasks whose month has begun. */
async function itemsFor(turn: Turn, desks: Desks): Promise<readonly OpenItem[]> {
  const { desk, person, setting } = atDesk(desks, turn);
  const { locale } = setting;
  const open = await openFor(turn.tx, desk, person);
  return open.map(({ task, month, standing, last }) => ({
    title: task.name[locale],
    due: {
      at: instantAt(last, "23:59"),
      text: `${monthText(month, locale)} · ${standingText(standing, locale)}`,
    },
    action: openAction(task, locale),
  }));
}
