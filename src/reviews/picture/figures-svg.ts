import { widthOf } from "../../shared/drawing/lines.ts";
import { PAPERS, type Paper, type ThemeName } from "../../shared/drawing/paper.ts";
import { round, SMALL, words } from "../../shared/drawing/words.ts";
import { t } from "../../shared/texts.ts";
import { percentHeld } from "../figures-of.ts";
import { type FiguresPicture, PARTS, type Part } from "./spec.ts";

/** In pixels; a phone shows it at half of that. */
const WIDTH = 720;
const [EDGE, HEAD, ROW, BAR] = [40, 96, 104, 40] as const;
const SIZE = 23;
const [SWATCH, LEGEND_ROW] = [30, 40] as const;

/** The figures as bars, one a period, on a drawing that brings its own paper. Pure. */
export function figuresSvg(picture: FiguresPicture, name: ThemeName): string {
  const { locale, municipality, rows } = picture;
  const paper = PAPERS[name];
  const legendTop = HEAD + rows.length * ROW + 24;
  const used = PARTS.filter((part) => rows.some((row) => row[part] > 0));
  const legend = used.flatMap((part, n) =>
    legendOf(part, legendTop + n * LEGEND_ROW, picture, paper),
  );
  const height = legendTop + Math.max(0, used.length - 1) * LEGEND_ROW + 44;
  const size = Math.min(SMALL, (SMALL * (WIDTH - 2 * EDGE)) / widthOf(municipality, SMALL));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Noto Sans" font-size="${SIZE}">`,
    patterns(paper),
    `<rect x="1" y="1" width="${WIDTH - 2}" height="${height - 2}" rx="14" fill="${paper.paper}" stroke="${paper.edge}" stroke-width="2"/>`,
    words(t(locale, "review.figures"), EDGE, 38, paper.ink, "start", 30, 700),
    words(municipality, EDGE, 72, paper.faint, "start", size),
    ...rows.flatMap((row, n) => rowOf(row, HEAD + n * ROW, picture, paper)),
    ...legend,
    "</svg>",
  ].join("");
}

function rowOf(
  row: FiguresPicture["rows"][number],
  top: number,
  { locale }: FiguresPicture,
  paper: Paper,
): readonly string[] {
  const units = PARTS.reduce((sum, part) => sum + row[part], 0);
  const share = t(locale, "review.picture.share", { percent: percentHeld(row) });
  let left = EDGE;
  const bars = PARTS.flatMap((part) => {
    if (row[part] === 0) return [];
    const width = ((WIDTH - 2 * EDGE) * row[part]) / units;
    const drawn = segment(part, { left, top: top + 38, width }, row[part], paper);
    left += width;
    return drawn;
  });
  return [
    words(row.period, EDGE, top + 18, paper.ink, "start", SIZE, 700),
    words(share, WIDTH - EDGE, top + 18, paper.ink, "end", SIZE),
    ...bars,
  ];
}

/** A part of a bar, and how many it stands for where there is room for that. */
function segment(
  part: Part,
  { left, top, width }: { left: number; top: number; width: number },
  count: number,
  paper: Paper,
): readonly string[] {
  const [fill, ink] = colours(part, paper);
  const number = String(count);
  const wide = widthOf(number, SIZE) + 12;
  const middle = left + width / 2;
  return [
    box({ left: left + 1, top, width: Math.max(2, width - 2), height: BAR }, part, paper),
    ...(wide > width - 6
      ? []
      : [
          `<rect x="${round(middle - wide / 2)}" y="${top + 6}" width="${round(wide)}" height="${BAR - 12}" rx="5" fill="${fill}"/>`,
          words(number, middle, top + BAR / 2, ink, "middle", SIZE, 700),
        ]),
  ];
}

function legendOf(
  part: Part,
  y: number,
  { locale }: FiguresPicture,
  paper: Paper,
): readonly string[] {
  return [
    box({ left: EDGE, top: y - SWATCH / 2, width: SWATCH, height: SWATCH }, part, paper),
    words(t(locale, `review.figures.${part}`), EDGE + SWATCH + 14, y, paper.ink, "start", SMALL),
  ];
}

/** None is told by its colour alone: plain, dotted, empty, striped. */
function box(
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  part: Part,
  paper: Paper,
): string {
  const [fill] = colours(part, paper);
  const at = `x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${height}"`;
  if (part === "open")
    return `<rect x="${round(left + 1)}" y="${round(top + 1)}" width="${round(Math.max(1, width - 2))}" height="${height - 2}" fill="${fill}" stroke="${paper.faint}" stroke-width="2"/>`;
  const plain = `<rect ${at} fill="${fill}"/>`;
  return part === "held" ? plain : `${plain}<rect ${at} fill="url(#${part})"/>`;
}

function patterns({ paper }: Paper): string {
  return [
    "<defs>",
    `<pattern id="late" width="10" height="10" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="2" fill="${paper}"/></pattern>`,
    `<pattern id="overdue" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V12" stroke="${paper}" stroke-width="5"/></pattern>`,
    "</defs>",
  ].join("");
}

function colours(part: Part, { paper, ink, tones }: Paper): readonly [fill: string, ink: string] {
  return { held: tones.good, late: tones.late, open: [paper, ink] as const, overdue: tones.bad }[
    part
  ];
}
