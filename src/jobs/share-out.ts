/**
 * At most `room` of what waits in several lines, each line in its order: one of each in turn, so that ten thousand
 * of one kind do not keep one of another waiting.
 */
export function shareOut<T>(lines: readonly (readonly T[])[], room: number): T[] {
  const chosen: T[] = [];
  for (let place = 0; chosen.length < room; place++) {
    const next = lines.flatMap((line) => line.slice(place, place + 1));
    if (next.length === 0) break;
    chosen.push(...next.slice(0, room - chosen.length));
  }
  return chosen;
}
