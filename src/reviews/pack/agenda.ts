import { type Locale, type TextKey, t } from "../../shared/texts.ts";

/** From which minute on, and what is talked about. */
const AGENDA = [
  [0, "pack.agenda.why"],
  [1, "pack.agenda.figures"],
  [4, "pack.agenda.news"],
  [6, "pack.agenda.cases"],
  [13, "pack.agenda.agree"],
] as const satisfies readonly (readonly [number, TextKey])[];

const MINUTES = 15;

/** A line for each point of the meeting: `0–1 min.: Hvorfor vi taler om det`. Pure. */
export function agendaOf(locale: Locale): readonly string[] {
  return AGENDA.map(([from, key], at) => {
    const to = AGENDA[at + 1]?.[0] ?? MINUTES;
    return t(locale, "pack.agenda.line", { from, to, what: t(locale, key) });
  });
}
