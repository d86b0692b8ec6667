import { describe, expect, test } from "vitest";
import { linesOf, widthOf } from "../../src/shared/drawing/lines.ts";
import { THEME_NAMES } from "../../src/shared/drawing/paper.ts";
import type { Locale } from "../../src/shared/texts.ts";
import { dutiesOf } from "../../src/wheel/duty.ts";
import { INNER, MARK, OUTER } from "../../src/wheel/picture/layout.ts";
import type { Picture } from "../../src/wheel/picture/spec.ts";
import { THEMES } from "../../src/wheel/picture/themes.ts";
import { wheelSvg } from "../../src/wheel/picture/wheel-svg.ts";
import { slotsIn } from "../../src/wheel/slots.ts";
import { STANDINGS } from "../../src/wheel/standing.ts";
import { policyOf, TENANTS } from "../demo.ts";
import { contrast, faultyWords, looked, measure, overlap } from "../shared/drawing/looked.ts";
import { PROPOSAL } from "./town.ts";

/** Everything that a reader would see go wrong. */
function faultsIn(svg: string): readonly string[] {
  const { texts, groups } = looked(svg);
  const marks = groups.map(({ x, y }) => ({
    ...{ left: x - MARK, right: x + MARK },
    ...{ top: y - MARK, bottom: y + MARK },
  }));
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
    ...faultyWords(svg),
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
  test.each(THEME_NAMES)("%s: words can be read, and marks be seen", (name) => {
    const { paper, ink, faint, soft, tones, marks } = THEMES[name];
    for (const [one, other] of [[ink, paper], [faint, paper], [ink, soft], tones.now] as const)
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
