/** What a platform takes at most. One table, so that no renderer keeps a number of its own. */
export const limits = {
  teams: {
    /** Teams refuses a message over 28 KB; the rest of the activity around the card needs its share. */
    cardBytes: 24 * 1024,
    /** Buttons beyond these go under "…": Teams shows six. */
    actions: 6,
    /** Teams cuts a longer title without a sign, so it is shortened with one. */
    actionTitle: 80,
    /** Who gets their own view of a card when they open it. */
    viewers: 60,
  },
  slack: {
    blocks: 50,
    /** Of all blocks of a message as JSON: Slack has refused messages a little above this. */
    messageCharacters: 12_000,
    /** The text beside the blocks; Slack cuts a longer one. */
    fallback: 4_000,
    header: 150,
    /** Of a picture's own words. */
    alt: 2_000,
    /** Of one block of text. */
    text: 3_000,
    context: 2_000,
    /** Buttons in one row of them; Slack takes 25, a phone shows no more than these well. */
    buttonsInRow: 5,
    buttonTitle: 75,
    buttonValue: 2_000,
    /** Any id that a click or a field brings back. */
    id: 255,
    view: {
      blocks: 100,
      title: 24,
      metadata: 3_000,
      label: 2_000,
      input: 3_000,
      options: 100,
      /** Options that can all be seen at once, as radio buttons or checkboxes. */
      optionsInSight: 10,
      optionTitle: 75,
      optionValue: 75,
    },
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
