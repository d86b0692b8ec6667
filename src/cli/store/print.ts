const NUMBER = new Intl.NumberFormat("en");

/** `12,345`. */
export function number(count: number): string {
  return NUMBER.format(count);
}

/** `1 record`, `12,345 records`. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${number(count)} ${count === 1 ? thing : things}`;
}

/** `12 bytes`, `1.2 MB`. */
export function size(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const digits = power === 0 ? 0 : 1;
  return `${(bytes / 1000 ** power).toFixed(digits)} ${units[power]}`;
}

/** Lines of two columns, the second one to the right. */
export function table(rows: readonly (readonly [string, number])[]): string {
  const cells = rows.map(([name, count]) => [name, number(count)] as const);
  const widths = [0, 1].map((i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map(([name, count]) => `  ${name.padEnd(widths[0] ?? 0)}  ${count.padStart(widths[1] ?? 0)}`)
    .join("\n");
}

/** Counts by name, with the largest first. */
export function byCount(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
