import { type Locale, t } from "../../shared/texts.ts";
import { CLASSES, PLACES, type StorageRules } from "../../storage-advice/index.ts";
import { signOf } from "./table-words.ts";

/** In pixels: a phone shows it at a little over half of that. */
const [WIDTH, LEFT, COLUMN, ROW, HEAD] = [600, 208, 98, 78, 60];
const WRAP = 18;

/** A colour for each verdict, and the words on it in one that can be read on it; the word is always there. */
const COLOURS = {
  yes: ["#d5eedd", "#0f4a28"],
  conditional: ["#fdecc2", "#5a3c00"],
  no: ["#fbd9d5", "#7c150d"],
  ask: ["#d9e4fb", "#163a7d"],
} as const;
const [PAPER, INK, LINE] = ["#ffffff", "#15232b", "#d3dbe0"];

/** The table as a drawing that brings its own paper, so that it can be read by day and by night. Pure. */
export function tableSvg(rules: StorageRules, locale: Locale): string {
  const height = HEAD + ROW * PLACES.length;
  const head = CLASSES.map((id, column) =>
    words(
      [t(locale, `storage.table.class.${id}`)],
      LEFT + COLUMN * (column + 0.5),
      HEAD / 2,
      INK,
      true,
    ),
  );
  const rows = PLACES.flatMap((place, row) => {
    const top = HEAD + ROW * row;
    const cells = CLASSES.flatMap((id, column) => {
      const [fill, ink] = COLOURS[rules.table[place][id].verdict];
      const left = LEFT + COLUMN * column;
      const sign = signOf(rules, place, id, locale);
      return [
        `<rect x="${left + 2}" y="${top + 2}" width="${COLUMN - 4}" height="${ROW - 4}" rx="6" fill="${fill}"/>`,
        words([sign], left + COLUMN / 2, top + ROW / 2, ink, true),
      ];
    });
    const name = rules.places[place][locale];
    return [
      `<path d="M0 ${top}H${WIDTH}" stroke="${LINE}"/>`,
      words(lines(name.charAt(0).toUpperCase() + name.slice(1)), 10, top + ROW / 2, INK, false),
      ...cells,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Noto Sans" font-size="20"><rect width="100%" height="100%" fill="${PAPER}"/>${[...head, ...rows].join("")}</svg>`;
}

/** Lines of words around the height `y`, either from `x` on or around it. */
function words(
  said: readonly string[],
  x: number,
  y: number,
  ink: string,
  isCentred: boolean,
): string {
  return said
    .map((line, n) => {
      const at = y + 7 + (n - (said.length - 1) / 2) * 24;
      const anchor = isCentred ? ` text-anchor="middle" font-weight="700"` : "";
      return `<text x="${x}" y="${at}" fill="${ink}"${anchor}>${escaped(line)}</text>`;
    })
    .join("");
}

function lines(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WRAP)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
