/** Rows under their heads; the first column to the left, the others to the right. */
export function printTable(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const widths = heads.map((_, column) =>
    Math.max(...[heads, ...rows].map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  console.log(`\n${title}`);
  for (const row of [heads, ...rows]) console.log(`  ${line(row)}`);
}

/** Three figures that mean something, and the unit that fits. */
export function time(milliseconds: number): string {
  return milliseconds >= 1000
    ? `${(milliseconds / 1000).toPrecision(3)} s`
    : `${milliseconds.toPrecision(3)} ms`;
}

export function size(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

/** `3.1 x`. */
export function ratio(value: number, floor: number): string {
  return `${(value / floor).toPrecision(3)} x`;
}
