import { type Locale, t } from "../../shared/texts.ts";
import { CLASSES, PLACES, type StorageRules } from "../../storage-advice/index.ts";
import type { Block, PlainBlock } from "../card.ts";
import type { Reply } from "../envelope.ts";
import { statusOf } from "./basis.ts";
import { signOf } from "./table-words.ts";

const TABLE = /opbevaringstabel|opbevarings-tabel|storage table/iu;
const SHOW =
  /^(?:(?:vis|se|hele|giv|show|see|me|mig|the|den|kommunens|whole|hvor|er|where|is|what|hvad)[\s:]+)*(?:opbevaringstabel(?:len)?|storage table)\W*$/iu;

/** "Vis opbevaringstabellen": the table itself is asked for, and nothing in it. */
export function asksForTable(text: string): boolean {
  return TABLE.test(text) && SHOW.test(text);
}

/** The whole table: as a picture, where there is one at `picture`, and in words, a place in each line. */
export function tableReply(rules: StorageRules, locale: Locale, picture?: string): Reply {
  const heading = t(locale, "storage.table.heading");
  return {
    card: {
      summary: heading,
      blocks: [
        { kind: "heading", text: heading },
        {
          kind: "text",
          text: t(locale, "storage.table.status", { status: statusOf(rules, locale) }),
        },
        ...(picture ? [pictureOf(picture, locale)] : []),
        { kind: "text", text: t(locale, "storage.table.legend"), tone: "muted" },
        {
          kind: "more",
          parts: [
            { title: t(locale, "storage.table.as-text"), blocks: [rows(rules, locale)] },
            { title: t(locale, "storage.table.conditions"), blocks: [conditions(rules, locale)] },
          ],
        },
      ],
      actions: [],
    },
    locale,
  };
}

function pictureOf(url: string, locale: Locale): Block {
  return { kind: "picture", url, alt: t(locale, "storage.table.alt", { places: PLACES.length }) };
}

function rows(rules: StorageRules, locale: Locale): PlainBlock {
  const facts = PLACES.map((place) => ({
    label: rules.places[place][locale],
    value: CLASSES.map(
      (id) => `${rules.classes[id][locale]}: ${signOf(rules, place, id, locale)}`,
    ).join(" · "),
  }));
  return { kind: "facts", facts };
}

function conditions(rules: StorageRules, locale: Locale): PlainBlock {
  const facts = Object.entries(rules.conditions).map(([id, words]) => ({
    label: id,
    value: words[locale],
  }));
  return { kind: "facts", facts };
}
