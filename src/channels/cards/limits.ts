/** What a platform takes at most. One table, so that no renderer keeps a number of its own. */
export const limits = {
  teams: {
    /** Teams refuses a message over 28 KB; the rest of the activity around the card needs its share. */
    cardBytes: 24 * 1024,
    /** Buttons beyond these go under "…": Teams shows six. */
    actions: 6,
    /** Teams cuts a longer title without a sign, so it is shortened with one. */
    actionTitle: 80,
  },
} as const;

/** `text` in at most `max` characters, ended at a word with `…`. For titles only: a citation is never cut. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const lastSpace = room.lastIndexOf(" ");
  // One endless word has no better place to end than where the room does.
  const kept = lastSpace > max / 2 ? room.slice(0, lastSpace) : room;
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}
