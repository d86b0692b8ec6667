import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import type { Locale } from "../../src/shared/texts.ts";
import { dutiesOf } from "../../src/wheel/duty.ts";
import { INNER, MARK, OUTER, WIDTH } from "../../src/wheel/picture/layout.ts";
import { linesOf, widthOf } from "../../src/wheel/picture/lines.ts";
import type { Picture } from "../../src/wheel/picture/spec.ts";
import { THEME_NAMES, THEMES } from "../../src/wheel/picture/themes.ts";
import { wheelSvg } from "../../src/wheel/picture/wheel-svg.ts";
import { slotsIn } from "../../src/wheel/slots.ts";
import { STANDINGS } from "../../src/wheel/standing.ts";
import { policyOf, TENANTS } from "../demo.ts";
import { PROPOSAL } from "./town.ts";

const find = createRequire(import.meta.url);
const fontFiles = ["400Regular/NotoSans_400Regular.ttf", "700Bold/NotoSans_700Bold.ttf"].map(
  (file) => find.resolve(`@expo-google-fonts/noto-sans/${file}`),
);
const measured = new Map<string, Box>();

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a text covers, as the renderer draws it, with its beginning at 0. */
function measure(text: string, size: number, weight: string): Box {
  const key = `${weight} ${size} ${text}`;
  const known = measured.get(key);
  if (known) return known;
  const drawn = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200" font-family="Noto Sans"><text x="0" y="100" font-size="${size}" font-weight="${weight}">${drawn}</text></svg>`;
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: "Noto Sans" };
  const box = new Resvg(svg, { font }).getBBox();
  if (!box) throw new Error(`nothing is drawn of "${text}"`);
  const { x, y, width, height } = box;
  const found = { left: x, right: x + width, top: y - 100, bottom: y + height - 100 };
  measured.set(key, found);
  return found;
}

/** Every text of a drawing with what it covers, and every mark. */
function looked(svg: string) {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (!root) throw new Error("there is no drawing");
  const all = (tag: string) => Array.from(root.getElementsByTagName(tag)) as Element[];
  const number = (one: Element, name: string) => Number(one.getAttribute(name));
  const texts = all("text").map((one) => {
    const text = one.textContent ?? "";
    const size = number(one, "font-size");
    const box = measure(text, size, one.getAttribute("font-weight") ?? "400");
    const width = box.right - box.left;
    const x = number(one, "x");
    const anchor = one.getAttribute("text-anchor");
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    const y = number(one, "y");
    return { text, anchor, left, right: left + width, top: y + box.top, bottom: y + box.bottom };
  });
  const marks = all("g").map((one) => {
    const [, x = "", y = ""] =
      /translate\(([-\d.]+) ([-\d.]+)\)/.exec(one.getAttribute("transform") ?? "") ?? [];
    return { left: +x - MARK, right: +x + MARK, top: +y - MARK, bottom: +y + MARK };
  });
  return { texts, marks, height: number(root, "height") };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Everything that a reader would see go wrong. */
function faultsIn(svg: string): readonly string[] {
  const { texts, marks, height } = looked(svg);
  const month = texts.find(({ text }) => /^feb$/i.test(text));
  const august = texts.find(({ text }) => /^aug$/i.test(text));
  if (!month || !august) throw new Error("the months are not there");
  // February and August lie opposite each other.
  const centre = {
    x: (month.left + month.right + august.left + august.right) / 4,
    y: (month.top + month.bottom + august.top + august.bottom) / 4,
  };
  const ring = {
    ...{ left: centre.x - OUTER, right: centre.x + OUTER },
    ...{ top: centre.y - OUTER, bottom: centre.y + OUTER },
  };
  const beside = texts.filter((one) => !overlap(one, ring));
  return [
    ...texts
      .filter(
        (one) => one.left < 8 || one.right > WIDTH - 8 || one.top < 4 || one.bottom > height - 4,
      )
      .map(({ text }) => `"${text}" is cut`),
    ...texts.flatMap((one, n) =>
      texts
        .slice(n + 1)
        .flatMap((other) => (overlap(one, other) ? `"${one.text}" lies over "${other.text}"` : [])),
    ),
    ...beside.flatMap((one) =>
      marks.some((mark) => overlap(one, mark)) ? `"${one.text}" lies over a mark` : [],
    ),
    ...marks.flatMap((one, n) =>
      marks
        .slice(n + 1)
        .some((other) => Math.hypot(one.left - other.left, one.top - other.top) < 2 * MARK - 3)
        ? "a mark lies over another"
        : [],
    ),
    ...texts
      .filter((one) => !beside.includes(one) && one.anchor !== "middle")
      .map(({ text }) => `"${text}" lies over the ring`),
  ];
}

const pictureOf = (
  marks: Picture["marks"],
  locale: Locale = "da",
  municipality = "Faxe Kommune",
): Picture => ({
  ...{ year: 2027, municipality, locale, now: "2027-09", marks, isProposal: true },
});

describe("no name is cut, and none lies over another", () => {
  for (const locale of ["da", "en"] as const)
    test.each(TENANTS.map(({ id, name }) => [name, id]))(`%s, ${locale}`, (name, id) => {
      const tenant = TENANTS.find((one) => one.id === id) ?? TENANTS[0];
      const duties = dutiesOf({ tenant, policyOf, proposal: PROPOSAL }, 2027);
      for (const shift of STANDINGS.keys()) {
        const marks = duties
          .flatMap((duty) =>
            slotsIn(duty, 2027).map(({ month }) => ({ month, short: duty.short[locale] })),
          )
          .map((one, n) => ({
            ...one,
            standing: STANDINGS[(n + shift) % STANDINGS.length] ?? "due",
          }));
        expect(faultsIn(wheelSvg(pictureOf(marks, locale, name), "light"))).toEqual([]);
      }
    });

  test("with all of a policy's duties in one month, whichever it is", () => {
    const tenant = TENANTS.find(({ id }) => id === "faxe") ?? TENANTS[0];
    const duties = dutiesOf({ tenant, policyOf, proposal: PROPOSAL }, 2027);
    for (let month = 1; month <= 12; month++)
      for (const [n, count] of [2, 3, 4, duties.length, duties.length, duties.length].entries()) {
        const marks = duties.slice(0, count).map(({ short }, at) => ({
          ...{ short: short.da, standing: STANDINGS[(at + n) % STANDINGS.length] ?? "due" },
          month: `2027-${String(month).padStart(2, "0")}`,
        }));
        expect(faultsIn(wheelSvg(pictureOf(marks), "dark")), `${count} in ${month}`).toEqual([]);
      }
  });

  test("with names as long as people make them, and a municipality with a long name", () => {
    const short =
      "Ændringer af Informationssikkerhedshåndbogen koordineres med Digitaliseringsforening Sjælland";
    const marks = [1, 2, 6, 7, 12].map((month) => ({
      ...{ short, standing: "planned" as const, month: `2027-${String(month).padStart(2, "0")}` },
    }));
    const svg = wheelSvg(
      pictureOf(marks, "da", "Lyngby-Taarbæk Kommune og Ringkøbing-Skjern Kommune"),
      "light",
    );
    expect(faultsIn(svg)).toEqual([]);
    const words = looked(svg)
      .texts.map(({ text }) => text)
      .join("")
      .replaceAll("-", "")
      .replaceAll(" ", "");
    expect(words).toContain("Informationssikkerhedshåndbogen");
  });

  test("with nothing to show", () => {
    const svg = wheelSvg({ ...pictureOf([]), isProposal: false }, "light");
    expect(faultsIn(svg)).toEqual([]);
    expect(svg).toContain("ingen faste datoer");
  });
});

test("a line is never wider than it was thought to be", () => {
  const lines = PROPOSAL.duties.flatMap(({ short }) =>
    [short.da, short.en].flatMap((one) => linesOf(one, 23, 170)),
  );
  for (const line of [...lines, "WMWM ÆÅØ", "iiiill", "Mmmm-wwww"])
    expect(measure(line, 23, "700").right, line).toBeLessThanOrEqual(widthOf(line, 23) + 1);
});

test("what is in the ring stays in it", () => {
  const marks = [{ short: "Én", month: "2027-01", standing: "done" as const }];
  const { texts } = looked(wheelSvg(pictureOf(Array(10).fill(marks[0])), "light"));
  for (const { text, left, right } of texts.filter((one) => /^(2027|\d+ af \d+)$/.test(one.text)))
    expect(right - left, text).toBeLessThan(2 * INNER - 6);
});

describe("both papers", () => {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  test.each(THEME_NAMES)("%s: words can be read, and marks be seen", (name) => {
    const { paper, ink, faint, month, now, onNow, marks } = THEMES[name];
    for (const [one, other] of [
      [ink, paper],
      [faint, paper],
      [ink, month],
      [onNow, now],
    ] as const)
      expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
    for (const standing of STANDINGS) {
      const [fill, sign] = marks[standing];
      expect(contrast(fill, sign), standing).toBeGreaterThanOrEqual(4.5);
      const shown = standing === "planned" || standing === "before" ? sign : fill;
      expect(contrast(shown, paper), standing).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("each standing has a shape of its own", () => {
    const shapes = STANDINGS.map((standing) => {
      const svg = wheelSvg(pictureOf([{ short: "Én", month: "2027-01", standing }]), "light");
      return /<g [^>]*>(.*?)<\/g>/.exec(svg)?.[1]?.replaceAll(/#[0-9a-f]{6}/g, "");
    });
    expect(new Set(shapes).size).toBe(STANDINGS.length);
  });
});
