/**
 * `text` as XML and spreadsheets can hold it: without control characters and halves of characters, and not longer
 * than a cell may be.
 */
export function soundText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .slice(0, LONGEST_CELL)
      .toWellFormed()
  );
}

/** What Excel takes in one cell. */
const LONGEST_CELL = 32_000;
