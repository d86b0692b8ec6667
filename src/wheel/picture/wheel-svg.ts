import { widthOf } from "../../shared/drawing/lines.ts";
import type { ThemeName } from "../../shared/drawing/paper.ts";
import { round, SMALL, words } from "../../shared/drawing/words.ts";
import { t } from "../../shared/texts.ts";
import { numberIn } from "../month.ts";
import { STANDINGS, type Standing } from "../standing.ts";
import {
  HEAD,
  INNER,
  type Layout,
  layOut,
  MARK,
  OUTER,
  onRing,
  type Placed,
  SIZE,
  WIDTH,
} from "./layout.ts";
import { legendOf } from "./legend.ts";
import { drawMark } from "./marks.ts";
import type { Picture } from "./spec.ts";
import { THEMES, type Theme } from "./themes.ts";

const MONTH = 20;

/** A year of the wheel as a drawing that brings its own paper. Pure. */
export function wheelSvg(picture: Picture, name: ThemeName): string {
  const { locale, marks, isProposal } = picture;
  const theme = THEMES[name];
  const layout = layOut(picture, (standing) => t(locale, `wheel.standing.${standing}`));
  const used = STANDINGS.filter((one) => marks.some(({ standing }) => standing === one));
  const legend = legendOf(used, picture, layout.bottom + 30, theme);
  const height = legend.bottom + (isProposal ? 34 : 0) + 14;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Noto Sans" font-size="${SIZE}">`,
    `<rect x="1" y="1" width="${WIDTH - 2}" height="${height - 2}" rx="14" fill="${theme.paper}" stroke="${theme.edge}" stroke-width="2"/>`,
    ...titleOf(picture, theme),
    ...ringOf(picture, layout, theme),
    ...layout.placed.map((one) => labelled(one, theme)),
    ...legend.drawn,
    ...(marks.length === 0
      ? [
          words(
            t(locale, "wheel.picture.none"),
            WIDTH / 2,
            layout.bottom + 4,
            theme.faint,
            "middle",
            SIZE,
          ),
        ]
      : []),
    ...(isProposal
      ? [
          words(
            t(locale, "wheel.picture.proposal"),
            WIDTH / 2,
            legend.bottom + 16,
            theme.faint,
            "middle",
            SMALL,
          ),
        ]
      : []),
    "</svg>",
  ].join("");
}

function titleOf({ locale, year, municipality }: Picture, theme: Theme): readonly string[] {
  const title = t(locale, "wheel.heading", { year, municipality });
  const size = Math.min(30, (30 * (WIDTH - 60)) / widthOf(title, 30));
  return [words(title, WIDTH / 2, HEAD / 2 - 4, theme.ink, "middle", size, 700)];
}

/** The twelve months, the one that it is in another colour, and how much of the year is done. */
function ringOf(picture: Picture, { centre }: Layout, theme: Theme): readonly string[] {
  const { locale, year, marks, now } = picture;
  const current = now === undefined ? undefined : numberIn(now);
  const months = Array.from({ length: 12 }, (_, n) => n + 1).flatMap((month) => {
    const isNow = month === current;
    const at = onRing(centre, (month - 0.5) * 30, (INNER + OUTER) / 2);
    return [
      `<path d="${sector(centre, (month - 1) * 30 + 0.8, month * 30 - 0.8)}" fill="${isNow ? theme.tones.now[0] : theme.soft}"/>`,
      words(
        monthName(month, locale),
        at.x,
        at.y,
        isNow ? theme.tones.now[1] : theme.ink,
        "middle",
        MONTH,
        isNow ? 700 : 400,
      ),
    ];
  });
  const done = marks.filter(({ standing }) => standing === "done").length;
  const lines = [
    String(year),
    ...(marks.length === 0
      ? []
      : [
          t(locale, "wheel.picture.done", { done, all: marks.length }),
          t(locale, "wheel.picture.done.word"),
        ]),
  ];
  return [
    ...months,
    ...lines.map((line, n) =>
      n === 0
        ? words(
            line,
            centre.x,
            centre.y - (marks.length > 0 ? 24 : 0),
            theme.ink,
            "middle",
            30,
            700,
          )
        : words(line, centre.x, centre.y - 22 + n * 25, theme.faint, "middle", MONTH),
    ),
  ];
}

/** A mark, its name and how it stands beside it, and the line between them. */
function labelled(
  { mark, path, standing, side, lines, label, leading }: Placed,
  theme: Theme,
): string {
  const anchor = side === "left" ? "end" : "start";
  const said = lines.map((line, n) => {
    const isWord = n === lines.length - 1;
    const ink = isWord ? wordInk(standing, theme) : theme.ink;
    return words(
      line,
      label.x,
      label.y + n * leading,
      ink,
      anchor,
      isWord ? SMALL : SIZE,
      isWord ? 700 : 400,
    );
  });
  const line = path.map(({ x, y }, n) => `${n === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
  return [
    `<path d="${line}" fill="none" stroke="${theme.line}" stroke-width="2"/>`,
    drawMark(standing, mark, MARK, theme),
    ...said,
  ].join("");
}

/** A mark's colour where it can be read as words, else that of words beside the rest. */
function wordInk(standing: Standing, theme: Theme): string {
  return standing === "planned" || standing === "before" ? theme.faint : theme.marks[standing][0];
}

function sector({ x, y }: Layout["centre"], from: number, to: number): string {
  const [a, b, c, d] = [
    ...[onRing({ x, y }, from, OUTER), onRing({ x, y }, to, OUTER)],
    ...[onRing({ x, y }, to, INNER), onRing({ x, y }, from, INNER)],
  ].map((point) => `${round(point.x)} ${round(point.y)}`);
  return `M${a}A${OUTER} ${OUTER} 0 0 1 ${b}L${c}A${INNER} ${INNER} 0 0 0 ${d}Z`;
}

function monthName(month: number, locale: Picture["locale"]): string {
  const tag = locale === "da" ? "da-DK" : "en-GB";
  const name = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" });
  return name.format(new Date(Date.UTC(2026, month - 1, 1))).slice(0, 3);
}
