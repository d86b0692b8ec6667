import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { DOMParser, type Element } from "@xmldom/xmldom";

const find = createRequire(import.meta.url);
const fontFiles = ["400Regular/NotoSans_400Regular.ttf", "700Bold/NotoSans_700Bold.ttf"].map(
  (file) => find.resolve(`@expo-google-fonts/noto-sans/${file}`),
);
const measured = new Map<string, Box>();

/** What something in a drawing covers, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a text covers, as the renderer draws it, with its beginning at 0. */
export function measure(text: string, size: number, weight: string): Box {
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

/** Every text of a drawing with what it covers, and where its groups stand. */
export function looked(svg: string) {
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
  const groups = all("g").map((one) => {
    const [, x = "", y = ""] =
      /translate\(([-\d.]+) ([-\d.]+)\)/.exec(one.getAttribute("transform") ?? "") ?? [];
    return { x: Number(x), y: Number(y) };
  });
  return { texts, groups, width: number(root, "width"), height: number(root, "height") };
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** What a reader of any drawing would see go wrong: words that are cut, or lie over others. */
export function faultyWords(svg: string): readonly string[] {
  const { texts, width, height } = looked(svg);
  return [
    ...texts
      .filter(
        (one) => one.left < 8 || one.right > width - 8 || one.top < 4 || one.bottom > height - 4,
      )
      .map(({ text }) => `"${text}" is cut`),
    ...texts.flatMap((one, n) =>
      texts
        .slice(n + 1)
        .flatMap((other) => (overlap(one, other) ? `"${one.text}" lies over "${other.text}"` : [])),
    ),
  ];
}

/** How much lighter one colour (`#rrggbb`) is than the other, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
