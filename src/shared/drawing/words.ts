/** In pixels, of what is beside the rest. */
export const SMALL = 21;

/** A line of words around the height `y`, from `x` on, around it or up to it. Pure. */
export function words(
  said: string,
  x: number,
  y: number,
  ink: string,
  anchor: "start" | "middle" | "end",
  size: number,
  weight = 400,
): string {
  return `<text x="${round(x)}" y="${round(y + size * 0.36)}" fill="${ink}" text-anchor="${anchor}" font-size="${round(size)}" font-weight="${weight}">${escaped(said)}</text>`;
}

/** Drawings need no more than a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
