import type { Standing } from "../standing.ts";
import type { Theme } from "./themes.ts";

/** A mark around a point: each standing has a shape of its own, so that none is told by its colour alone. Pure. */
export function drawMark(
  standing: Standing,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
  theme: Theme,
): string {
  const [fill, ink] = theme.marks[standing];
  return `<g transform="translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${size / 10})" stroke-linecap="round" stroke-linejoin="round">${SHAPES[standing](fill, ink)}</g>`;
}

type Shape = (fill: string, ink: string) => string;

/** In a square from -10 to 10. */
const SHAPES: Readonly<Record<Standing, Shape>> = {
  done: (fill, ink) => circle(fill) + stroke("M-4.5 0.5L-1.5 3.8L4.8 -3.4", ink),
  due: (fill) => `<path d="M0 -10L10 0L0 10L-10 0Z" fill="${fill}"/>`,
  overdue: (fill, ink) =>
    `<path d="M0 -10.5L11 9H-11Z" fill="${fill}" stroke="${fill}" stroke-width="1.5"/>${stroke("M0 -4V2.6", ink)}<circle cy="6" r="1.5" fill="${ink}"/>`,
  planned: (fill, ink) => circle(fill, ink),
  deferred: (fill, ink) =>
    `<rect x="-10" y="-8.5" width="20" height="17" rx="4" fill="${fill}"/>${stroke("M-5 0H4.6M1 -3.8L4.8 0L1 3.8", ink)}`,
  before: (fill, ink) => circle(fill, ink, "2.6 2.6") + stroke("M-3.8 0H3.8", ink),
};

function circle(fill: string, ring?: string, dashes?: string): string {
  const drawn = ring
    ? ` stroke="${ring}" stroke-width="2"${dashes ? ` stroke-dasharray="${dashes}"` : ""}`
    : "";
  return `<circle r="${ring ? 9 : 10}" fill="${fill}"${drawn}/>`;
}

function stroke(path: string, ink: string): string {
  return `<path d="${path}" fill="none" stroke="${ink}" stroke-width="2.4"/>`;
}
