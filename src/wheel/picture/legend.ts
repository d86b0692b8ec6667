import { widthOf } from "../../shared/drawing/lines.ts";
import { SMALL, words } from "../../shared/drawing/words.ts";
import { t } from "../../shared/texts.ts";
import type { Standing } from "../standing.ts";
import { MARK, WIDTH } from "./layout.ts";
import { drawMark } from "./marks.ts";
import type { Picture } from "./spec.ts";
import type { Theme } from "./themes.ts";

const LEGEND_ROW = 40;

/** What each mark in the picture means, from the height `top` on; `bottom` is where it ends. Pure. */
export function legendOf(
  used: readonly Standing[],
  { locale }: Picture,
  top: number,
  theme: Theme,
) {
  const entries = used.map((standing) => {
    const word = t(locale, `wheel.standing.${standing}`);
    return { standing, word, width: widthOf(word, SMALL) + 2 * MARK + 34 };
  });
  const rows: (typeof entries)[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    const wide = (last ?? []).reduce((sum, { width }) => sum + width, entry.width);
    if (last && wide <= WIDTH - 40) last.push(entry);
    else rows.push([entry]);
  }
  const drawn = rows.flatMap((row, n) => {
    const y = top + n * LEGEND_ROW;
    let x = (WIDTH - row.reduce((sum, { width }) => sum + width, 0)) / 2;
    return row.map(({ standing, word, width }) => {
      const left = x;
      x += width;
      return (
        drawMark(standing, { x: left + MARK, y }, MARK, theme) +
        words(word, left + 2 * MARK + 10, y, theme.ink, "start", SMALL)
      );
    });
  });
  return {
    drawn,
    bottom: top + Math.max(0, rows.length - 1) * LEGEND_ROW + (rows.length > 0 ? 24 : 0),
  };
}
