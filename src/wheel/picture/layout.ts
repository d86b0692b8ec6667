import { linesOf } from "../../shared/drawing/lines.ts";
import { numberIn } from "../month.ts";
import type { Standing } from "../standing.ts";
import type { Picture } from "./spec.ts";

/** In pixels: a phone shows it at half of that. */
export const WIDTH = 720;
/** Of the ring: the months lie between the two, and the marks outside. */
export const [INNER, OUTER] = [62, 108] as const;
const MARKS = 128;
export const MARK = 14;
/** As many of one month lie on the ring: two beside each other, and one further out. */
const ON_RING = 3;
const [STEP, ROW] = [13.5, 30] as const;
/** What a mark takes that stands before its name instead. */
const BEFORE_NAME = 2 * MARK + 8;
export const SIZE = 23;
const LEADING = 28;
const GAP = 14;
const MARGIN = 14;
export const HEAD = 76;
/** Between the outermost marks and what is written beside them. */
const AIR = 14;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A duty's mark on the ring, and what is written beside it. */
export interface Placed {
  readonly standing: Standing;
  readonly mark: Point;
  readonly side: "left" | "right";
  readonly lines: readonly string[];
  /** The middle of the first line, on the side of the ring. */
  readonly label: Point;
  readonly leading: number;
  /** From the mark to what is written. */
  readonly path: readonly Point[];
}

/** Where everything is. */
export interface Layout {
  readonly centre: Point;
  readonly bottom: number;
  readonly placed: readonly Placed[];
}

type Side = Placed["side"];
const ORIGIN: Point = { x: 0, y: 0 };

/** Places the marks on the ring, and their names beside it, from above to below: none over another. Pure. */
export function layOut(
  { marks }: Pick<Picture, "marks">,
  wordFor: (standing: Standing) => string,
): Layout {
  const count = new Map<string, number>();
  const spots = marks.map((mark) => {
    const nth = count.get(mark.month) ?? 0;
    count.set(mark.month, nth + 1);
    const all = marks.filter(({ month }) => month === mark.month).length;
    return { ...mark, ...spotOf(numberIn(mark.month), nth, all) };
  });
  const out = spots.map(({ angle, radius }) => Math.abs(onRing(ORIGIN, angle, radius).x));
  const edge = Math.max(MARKS, ...out) + MARK + AIR;
  const tall = Math.max(MARKS, ...spots.map(({ radius }) => radius)) + MARK + AIR;
  const labelled = spots.map((spot) => ({
    ...spot,
    lines: [
      ...linesOf(spot.short, SIZE, WIDTH / 2 - edge - MARGIN - (spot.isOnRing ? 0 : BEFORE_NAME)),
      wordFor(spot.standing),
    ],
  }));
  const columns = (["left", "right"] as const).map((side) =>
    labelled.filter((one) => one.side === side).toSorted((one, other) => one.order - other.order),
  );
  const height = (column: (typeof columns)[number]) =>
    column.reduce((sum, { lines }) => sum + lines.length * LEADING + GAP, -GAP);
  const ring = 2 * tall;
  const body = Math.max(ring, ...columns.map(height));
  const centre = { x: WIDTH / 2, y: HEAD + body / 2 };
  const placed = columns.flatMap((column) =>
    stacked(column, { centre, edge, free: body - height(column) }),
  );
  return { centre, bottom: HEAD + body, placed };
}

type Labelled = ReturnType<typeof spotOf> & {
  readonly standing: Standing;
  readonly lines: readonly string[];
};

/** Each as near to its mark's height as those above and below it let it be. */
function stacked(
  column: readonly Labelled[],
  {
    centre,
    edge,
    free: all,
  }: { readonly centre: Point; readonly edge: number; readonly free: number },
): readonly Placed[] {
  const way = column[0]?.side === "left" ? -1 : 1;
  let free = all;
  let at = HEAD;
  return column.map(({ standing, side, angle, radius, isOnRing, lines }): Placed => {
    const from = onRing(centre, angle, radius);
    const tall = lines.length * LEADING;
    const drop = Math.min(free, Math.max(0, from.y - tall / 2 - at));
    free -= drop;
    const top = at + drop;
    at = top + tall + GAP;
    const middle = top + tall / 2;
    const x = centre.x + way * edge;
    const mark = isOnRing ? from : { x: x + way * MARK, y: middle };
    const label = { x: isOnRing ? x : x + way * BEFORE_NAME, y: top + LEADING / 2 };
    const end = isOnRing ? { x: x - way * (AIR / 2), y: middle } : mark;
    return { standing, side, mark, lines, label, leading: LEADING, path: [from, end] };
  });
}

/**
 * Where a month's marks are. January is first, on the right. Of a month with more of them than lie on the ring each stands
 * before its name, and lines lead there from the month.
 */
function spotOf(month: number, nth: number, all: number) {
  const middle = (month - 0.5) * 30;
  const isOnRing = all <= ON_RING;
  const isOut = isOnRing && nth === ON_RING - 1;
  const isAlone = !isOnRing || isOut || all === 1;
  const angle = isAlone ? middle : middle + (nth - 0.5) * STEP;
  const radius = isOnRing ? MARKS + (isOut ? ROW : 0) : OUTER + 2;
  const side: Side = month <= 6 ? "right" : "left";
  // From above to below on both sides: the second half of the year goes upwards on the left.
  const order = (side === "right" ? angle : 360 - angle) + nth / 100;
  return { angle, radius, side, order, isOnRing };
}

/** `angle` in degrees from above, as the hands of a clock go. */
export function onRing({ x, y }: Point, angle: number, radius: number): Point {
  const turn = (angle * Math.PI) / 180;
  return { x: x + radius * Math.sin(turn), y: y - radius * Math.cos(turn) };
}
