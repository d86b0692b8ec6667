import { t } from "../../shared/texts.ts";
import type { Shown } from "./shown.ts";

/** So many of the words that told are named. */
const NAMED = 3;

/** Why the verdict is what it is: what it is about, and what is known of the place. */
export function whyText(shown: Shown): string[] {
  const lines = [whatItIs(shown), ...factsOfHere(shown)].filter((line) => line !== "");
  return lines.length > 0 ? [lines.join(" ")] : [];
}

function whatItIs({ advice, rules, locale, looked }: Shown): string {
  const { because, dataClass } = advice;
  if (because.some(({ kind }) => kind === "same-for-all-classes"))
    return t(locale, "storage.why.same");
  if (dataClass === "unknown") return "";
  // Of a file nothing but its class is said, and its own line has said that.
  if (looked.some(({ findings }) => findings.dataClass === dataClass)) return "";
  const words = because.flatMap((one) =>
    one.kind === "data" && one.from === "question" && one.dataClass === dataClass ? [one.term] : [],
  );
  const name = rules.classes[dataClass][locale];
  if (because.some((one) => one.kind === "cpr" && one.from === "question")) {
    return t(locale, "storage.why.cpr");
  }
  if (words.length === 0) return t(locale, "storage.why.class", { class: name });
  const terms = Array.from(new Set(words))
    .slice(0, NAMED)
    .map((term) => `»${term}«`);
  return t(locale, "storage.why.words", { class: name, words: terms.join(", ") });
}

/** What makes the conversation the place it is. */
function factsOfHere({ advice, locale, readers }: Shown): string[] {
  const here = advice.because.find(({ kind }) => kind === "here");
  if (here?.kind !== "here") return [];
  if (readers.externals === true) return [t(locale, "storage.here.externals")];
  if (readers.guests === true) return [t(locale, "storage.here.guests")];
  if (here.guests || here.external) return [t(locale, "storage.here.unknown")];
  if (here.place === "open_channel") {
    return [t(locale, readers.open === true ? "storage.here.open" : "storage.here.open-unknown")];
  }
  return [t(locale, here.place === "closed_team" ? "storage.here.closed" : "storage.here.chat")];
}
