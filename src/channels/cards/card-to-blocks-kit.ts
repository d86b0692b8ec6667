/** The part of Slack's Block Kit that Vogter writes for a card. Wider than this its renderer does not go. */
export type SlackBlock = HeaderBlock | RichTextBlock | ContextBlock | ActionsBlock | ImageBlock;

interface ImageBlock {
  readonly type: "image";
  readonly image_url: string;
  readonly alt_text: string;
}

export interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
  /** Slack would make a picture of a `:name:` in it. */
  readonly emoji: false;
}

interface HeaderBlock {
  readonly type: "header";
  readonly text: PlainText;
}

/** Its text is never read as Slack's Markdown: a `*` or a `<!channel>` in a policy stays what it is. */
interface RichTextBlock {
  readonly type: "rich_text";
  readonly elements: readonly RichText[];
}

export type RichText =
  | {
      readonly type: "rich_text_section" | "rich_text_quote";
      readonly elements: readonly (Run | Link)[];
    }
  | {
      readonly type: "rich_text_list";
      readonly style: "bullet";
      readonly elements: readonly {
        readonly type: "rich_text_section";
        readonly elements: readonly Run[];
      }[];
    };

export interface Run {
  readonly type: "text";
  readonly text: string;
  readonly style?: { readonly bold: true };
}

/** Slack shows the text alone, and opens the address. */
export interface Link {
  readonly type: "link";
  readonly url: string;
  readonly text: string;
}

interface ContextBlock {
  readonly type: "context";
  readonly elements: readonly [PlainText];
}

export interface ActionsBlock {
  readonly type: "actions";
  readonly elements: readonly Button[];
}

export interface Button {
  readonly type: "button";
  readonly action_id: string;
  readonly text: PlainText;
  readonly value: string;
  readonly style?: "primary";
}

/** `text` as Slack shows it unread. */
export function plain(text: string): PlainText {
  return { type: "plain_text", text, emoji: false };
}
