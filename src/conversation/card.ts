/**
 * What Vogter shows, as plain data. Written once; each surface has one pure renderer for it.
 * A leaf: rooms may import this file, and it imports nothing.
 */
export interface Card {
  /** One line that says what the card is, for notifications and screen readers. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** Where a surface can do that, whoever opens the card gets their own view of it, as it is then. */
  readonly refresh?: Refresh;
}

/** What is asked for when the card is opened. It only reads: nobody did anything. */
export interface Refresh {
  /** What the router knows it by, as an {@link Action}'s `id`. */
  readonly action: string;
  readonly data: Readonly<Record<string, string>>;
  /** Who has a view of their own, as the municipality's file names them; not given: all, where they are few. */
  readonly viewers?: readonly string[];
}

export type Block =
  | PlainBlock
  /** A picture that lies on Vogter's own server. What it shows stands in words beside it: some surfaces leave it out. */
  | { readonly kind: "picture"; readonly url: string; readonly alt: string }
  /**
   * A file to fetch from Vogter's own server. `about` says what it is, `name` is what it is called once it is kept.
   * Whoever has `url` can fetch it, so there is nothing confidential in it.
   */
  | {
      readonly kind: "file";
      readonly about: string;
      readonly name: string;
      readonly url: string;
    }
  /** What one can open under the rest, each part by itself. A surface that cannot fold shows it all. */
  | { readonly kind: "more"; readonly parts: readonly Fold[] };

/** Closed at first: its `title` is on the button, and says what is there whether it is open or not. */
export interface Fold {
  readonly title: string;
  readonly blocks: readonly PlainBlock[];
}

export type PlainBlock =
  /** The one thing to read first. */
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string; readonly tone?: "muted" }
  /**
   * Policy text, word for word: never cut, never reworded; a line break stands where a list had one.
   * `emphasis` is a part of `text` that carries the answer.
   */
  | {
      readonly kind: "quote";
      readonly text: string;
      readonly source: string;
      readonly emphasis?: string;
    }
  | {
      readonly kind: "facts";
      readonly facts: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** A button. `id` is what the router knows it by, `data` comes back with the click. */
export interface Action {
  readonly id: string;
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style?: "primary";
}
