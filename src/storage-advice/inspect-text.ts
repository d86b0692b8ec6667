import { findCpr } from "../pii/index.ts";
import type { FileFindings } from "./asked.ts";
import { classOf } from "./data-class.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Signals, signalsIn } from "./signals.ts";
import { scanFile } from "./words/scan-file.ts";

/** What a file's name and text hold, as far as its class goes. Pure; nothing of either is in what it gives. */
export function inspectText(name: string, text: string, lexicon: Lexicon): FileFindings {
  const named = signalsIn(scanFile(nameWords(name), lexicon), lexicon, "file-name");
  const written = signalsIn(scanFile(text, lexicon), lexicon, "file-text");
  const hasText = text.trim() !== "";
  return {
    ...classOf(both(named, written, isBlank(text)), findCpr(`${name}\n${text}`).length),
    hasText,
  };
}

/** `Sygefravær_oktober.v2.xlsx` as words. */
function nameWords(name: string): string {
  return name
    .replace(/\.[A-Za-z0-9]{1,5}$/u, "")
    .replace(/[_.+-]/gu, " ")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase();
}

const BLANKS = /_{3,}|\[[^\]\n]{0,30}\]/gu;
const ENOUGH_BLANKS = 2;

/** A form to fill in: more than the line for a signature is empty. */
function isBlank(text: string): boolean {
  return (text.slice(0, FORM).match(BLANKS)?.length ?? 0) >= ENOUGH_BLANKS;
}

/** No form is longer, in characters. */
const FORM = 20_000;

function both(name: Signals, text: Signals, blank: boolean): Signals {
  return {
    blank,
    signals: [...name.signals, ...text.signals],
    aboutPeople: false,
    person: text.person,
    unknown: text.unknown,
  };
}
