import { type Locale, t } from "../../shared/texts.ts";
import type { FileVerdict } from "../../storage-advice/index.ts";
import type { Block } from "../card.ts";
import type { Looked } from "./looked.ts";
import type { Shown } from "./shown.ts";

/**
 * What is said of each file, the strictest first. A file has no name here: its own would be kept with the card until
 * that is said, and it may hold anything. It is "din fil", or its number among those that came.
 */
export function fileBlocks(shown: Shown): Block[] {
  const { looked, locale, advice } = shown;
  const [only] = looked;
  if (!only) return [];
  if (looked.length === 1) return [{ kind: "text", text: aboutFile(only, shown) }];
  const order =
    advice.files.length > 0 ? advice.files : looked.map((_, index) => ({ index }) as const);
  const facts = order.flatMap((verdict) => {
    const file = looked[verdict.index];
    if (!file) return [];
    const label = t(locale, "storage.file.number", {
      number: verdict.index + 1,
      kind: kindOf(file),
    });
    const sign = "verdict" in verdict ? signOf(verdict, locale) : "";
    return [{ label, value: [sign, aboutFile(file, shown)].filter(Boolean).join(" ") }];
  });
  return [{ kind: "facts", facts }];
}

/** That nothing of a file is kept, and that there was more than could be read. */
export function filesAfterword({ looked, locale }: Shown): string[] {
  const read = looked.filter((one) => one.outcome === "read");
  if (read.length === 0) return [];
  const isWhole = read.every(({ whole }) => whole);
  return [
    ...(isWhole ? [] : [t(locale, "storage.file.not-whole")]),
    t(locale, "storage.file.nothing-kept", { count: read.length }),
  ];
}

function aboutFile({ findings, ...file }: Looked, { rules, locale }: Shown): string {
  const unread = file.outcome === "unread" ? [t(locale, `storage.unread.${file.why}`)] : [];
  return [...unread, whatItHolds()].filter(Boolean).join(" ");

  function whatItHolds(): string {
    const { dataClass, cprCount } = findings;
    const vars = dataClass ? { class: rules.classes[dataClass][locale] } : undefined;
    if (file.outcome === "unread") {
      if (cprCount > 0) return t(locale, "storage.file.cpr-in-name");
      return vars ? t(locale, "storage.file.by-name", vars) : t(locale, "storage.file.by-words");
    }
    if (cprCount > 0) return t(locale, "storage.file.cpr", { count: cprCount });
    return vars ? t(locale, "storage.file.class", vars) : t(locale, "storage.file.unknown");
  }
}

/** Of its content, never of its name. */
function kindOf(file: Looked): string {
  return file.outcome === "read" ? ` (${file.kind})` : "";
}

function signOf({ verdict }: FileVerdict, locale: Locale): string {
  return t(locale, `storage.sign.${verdict}`);
}
