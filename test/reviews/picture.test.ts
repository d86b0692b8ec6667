import { describe, expect, test } from "vitest";
import { figuresAlt } from "../../src/reviews/picture/figures-picture.ts";
import { figuresSvg } from "../../src/reviews/picture/figures-svg.ts";
import { type FiguresPicture, PARTS } from "../../src/reviews/picture/spec.ts";
import { PAPERS, THEME_NAMES } from "../../src/shared/drawing/paper.ts";
import { contrast, faultyWords, looked } from "../shared/drawing/looked.ts";

const NONE = { held: 0, late: 0, open: 0, overdue: 0 };
const picture = (rows: FiguresPicture["rows"], about: Partial<FiguresPicture> = {}) => ({
  ...{ municipality: "Næstved Kommune", locale: "da" as const, rows },
  ...about,
});
const numbersIn = (svg: string) =>
  looked(svg).texts.flatMap(({ text }) => (/^\d+$/.test(text) ? [Number(text)] : []));

describe.each(["da", "en"] as const)(
  "in %s no word is cut, and none lies over another",
  (locale) => {
    test.each([
      ["one unit", { ...NONE, held: 1 }],
      ["a few late among thousands", { held: 9_876, late: 1, open: 2, overdue: 1 }],
      ["all four alike", { held: 25, late: 25, open: 25, overdue: 25 }],
      ["hardly any held", { held: 1, late: 1, open: 0, overdue: 996 }],
    ])("%s", (_, counts) => {
      const period =
        locale === "da" ? "1. september til 31. december 2026" : "1 September to 31 December 2026";
      const rows = Array.from({ length: 4 }, () => ({ period, ...counts }));
      for (const theme of THEME_NAMES)
        expect(faultyWords(figuresSvg(picture(rows, { locale }), theme))).toEqual([]);
    });

    test("a municipality with a very long name", () => {
      const municipality =
        "Lyngby-Taarbæk Kommune, Ringkøbing-Skjern Kommune og Ikast-Brande Kommune";
      const rows = [{ period: "2026", ...NONE, open: 3 }];
      expect(faultyWords(figuresSvg(picture(rows, { locale, municipality }), "light"))).toEqual([]);
    });
  },
);

test("a bar is as long as what it stands for, all of them as wide as the picture allows", () => {
  const svg = figuresSvg(
    picture([{ period: "I år", held: 50, late: 25, open: 0, overdue: 25 }]),
    "light",
  );
  expect(numbersIn(svg)).toEqual([50, 25, 25]);
  const { texts } = looked(svg);
  const middle = (count: string) => {
    const found = texts.filter(({ text }) => text === count);
    return found.map(({ left, right }) => Math.round((left + right) / 2));
  };
  expect(middle("50")).toEqual([200]);
  expect(middle("25")).toEqual([440, 600]);
});

test("a number that has no room is left out of the bar, and stands in the words beside the picture", () => {
  const shows = picture([{ period: "Foråret 2026", ...NONE, held: 1, overdue: 999 }]);
  expect(numbersIn(figuresSvg(shows, "light"))).toEqual([999]);
  expect(figuresAlt(shows)).toBe(
    "Gennemgange i Næstved Kommune som søjler. Foråret 2026: 1 holdt til tiden, 999 ikke holdt til tiden.",
  );
});

test("what is in the picture is explained below it, and nothing else", () => {
  const words = (part: (typeof PARTS)[number]) =>
    looked(figuresSvg(picture([{ period: "2026", ...NONE, [part]: 4 }]), "light")).texts.map(
      ({ text }) => text,
    );
  expect(words("open")).toEqual([
    ...["Gennemgange i tal", "Næstved Kommune", "2026", "0 % holdt", "4", "Mangler endnu"],
  ]);
  expect(words("late")).toContain("100 % holdt");
});

test("no part of a bar is told by its colour alone", () => {
  const looks = PARTS.map((part) => {
    const svg = figuresSvg(picture([{ period: "2026", ...NONE, [part]: 4 }]), "light");
    const bars = svg.slice(svg.indexOf("</defs>")).match(/<rect [^>]*>/g) ?? [];
    return bars
      .map((bar) => bar.replaceAll(/#[0-9a-f]{6}|[xy]="[^"]*"|(width|height)="[^"]*"/g, ""))
      .join("");
  });
  expect(new Set(looks).size).toBe(PARTS.length);
});

test.each(THEME_NAMES)("on %s paper all can be read, and each bar be seen", (name) => {
  const { paper, ink, faint, tones } = PAPERS[name];
  for (const [one, other] of [
    [ink, paper],
    [faint, paper],
    tones.good,
    tones.late,
    tones.bad,
  ] as const)
    expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  for (const [fill] of Object.values(tones))
    expect(contrast(fill, paper)).toBeGreaterThanOrEqual(3);
});
