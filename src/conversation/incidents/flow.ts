import { REPORT_FORM } from "../../incidents/index.ts";
import { t } from "../../shared/texts.ts";
import { type Flow, said, type Turn } from "../desk.ts";
import type { Said } from "../envelope.ts";
import type { FormSpec } from "../forms/spec.ts";
import { onQuestion } from "../on-question.ts";
import { actSpecs, openActForm, take } from "./acting.ts";
import type { Desks } from "./desks.ts";
import { offer, reportSpec, startReport } from "./reporting.ts";
import { showMore, showOne, showOwn } from "./show.ts";
import { atDesk } from "./turn-desk.ts";
import { itemsFor } from "./waiting.ts";

type Data = Readonly<Record<string, string>>;

/** What is done by a word after the command, besides what is here: the word, and what was written after it. */
export type IncidentWords = ReadonlyMap<string, (turn: Turn, rest: string) => Promise<Said>>;

/** A number as people write it, with or without its letters: `HÆN-2026-0042`, `haen 2026-42`, `2026-42`. */
const NUMBER = /^(?:h(?:æ|ae)n[\s-]*)?(\d{4})-(\d{1,6})$/iu;

/** Incidents in conversation: reporting, telling, handling, and looking at what was reported. */
export function incidentFlow(desks: Desks, words: IncidentWords = new Map()): Flow {
  const on =
    (act: (turn: Turn, number: string, data: Data) => Promise<Said>) => (turn: Turn, data: Data) =>
      act(turn, data.number ?? "", data);
  return {
    commands: new Map([["incident", (turn, text) => onCommand(turn, desks, words, text)]]),
    shortcuts: new Map([["incident", (turn, quoted) => startReport(turn, desks, quoted)]]),
    intents: new Map([
      ["report_incident", async (turn: Turn, text: string) => said(offer(turn, text))],
      ["incident_status", async (turn: Turn) => said(await showOwn(turn, atDesk(desks, turn)))],
    ]),
    forms: (turn) => [reportSpec(turn, desks) as unknown as FormSpec, ...actSpecs(turn, desks)],
    clicks: new Map([
      [REPORT_FORM, (turn, { what = "" }) => startReport(turn, desks, what)],
      ["incident.no-report", async (turn, { what = "" }) => said(await onQuestion(turn, what))],
      ["incident.take", on((turn, number) => take(turn, atDesk(desks, turn), number))],
      [
        "incident.open",
        on(async (turn, number) => {
          const reply = await showOne(turn, atDesk(desks, turn), number);
          return said({ ...reply, replaces: true });
        }),
      ],
      [
        "incident.more",
        on((turn, number, { rest }) => showMore(turn, atDesk(desks, turn), number, rest === "yes")),
      ],
      [
        "incident.form",
        on((turn, number, { form = "" }) => openActForm(turn, desks, number, form)),
      ],
    ]),
    openItems: (turn) => itemsFor(turn, atDesk(desks, turn)),
    offers: (topic, locale) =>
      topic.startsWith("incident.")
        ? { id: REPORT_FORM, title: t(locale, "incident.offer.after"), data: {} }
        : undefined,
  };
}

async function onCommand(
  turn: Turn,
  desks: Desks,
  words: IncidentWords,
  text: string,
): Promise<Said> {
  const [, word = "", rest = ""] = /^(\S+)\s*([\s\S]*)$/u.exec(text.trim()) ?? [];
  const run = words.get(word.toLowerCase());
  // Who writes more than that tells what happened, whichever word comes first.
  if (run && rest.trim().split(/\s+/u).length <= 3) return run(turn, rest);
  if (/^status$/iu.test(text.trim())) return said(await showOwn(turn, atDesk(desks, turn)));
  const number = numberIn(text);
  if (number) return said(await showOne(turn, atDesk(desks, turn), number));
  return startReport(turn, desks, text);
}

/** The number that somebody wrote, as it is kept. */
export function numberIn(text: string): string | undefined {
  const [, year, count] = NUMBER.exec(text.trim()) ?? [];
  return year && count ? `HÆN-${year}-${count.padStart(4, "0")}` : undefined;
}
