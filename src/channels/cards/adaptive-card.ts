/** The part of Adaptive Cards 1.5 that Vogter writes. Wider than this no renderer of ours goes. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly lang: string;
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly ExecuteAction[];
  readonly refresh?: Refresh;
}

/** What Teams asks for when somebody opens the card; without `userIds` for everybody, where they are few. */
interface Refresh {
  readonly action: Pick<ExecuteAction, "type" | "verb" | "data">;
  readonly userIds?: readonly string[];
}

export type Element = TextBlock | RichTextBlock | Container | ActionSet | Image;

interface Image {
  readonly type: "Image";
  readonly url: string;
  readonly altText: string;
  readonly size: "stretch";
}

type Spacing = "none" | "small" | "medium";

/** Its text is Markdown on every host: only for text that {@link looksLikeMarkdown} says no to. */
interface TextBlock {
  readonly type: "TextBlock";
  readonly text: string;
  readonly style: "heading";
  readonly size: "medium";
  readonly weight: "bolder";
  readonly wrap: true;
}

/** Its text is never Markdown: a `*` in a policy stays a `*`. */
export interface RichTextBlock {
  readonly type: "RichTextBlock";
  readonly spacing?: Spacing;
  readonly inlines: readonly TextRun[];
}

export interface TextRun {
  readonly type: "TextRun";
  readonly text: string;
  readonly weight?: "bolder";
  readonly size?: "small" | "medium";
  readonly isSubtle?: true;
}

export interface Container {
  readonly type: "Container";
  /** `quote-N`, `list-N` or `more-N`: lets a host that knows Vogter give the container its meaning. */
  readonly id: string;
  readonly style?: "emphasis";
  readonly spacing: Spacing;
  /** Not there at first: a {@link ToggleAction} brings it. */
  readonly isVisible?: false;
  readonly items: readonly Element[];
}

/** Buttons within the card's body. */
interface ActionSet {
  readonly type: "ActionSet";
  readonly id: string;
  readonly spacing: Spacing;
  readonly actions: readonly ToggleAction[] | readonly OpenAction[];
}

/** Opens an address in the browser, without asking Vogter. */
interface OpenAction {
  readonly type: "Action.OpenUrl";
  readonly title: string;
  readonly tooltip: string;
  readonly url: string;
}

/** Shows and hides other elements, without asking Vogter. */
interface ToggleAction {
  readonly type: "Action.ToggleVisibility";
  readonly title: string;
  readonly targetElements: readonly string[];
}

export interface ExecuteAction {
  readonly type: "Action.Execute";
  readonly verb: string;
  readonly title: string;
  /** The whole title, where the button had to shorten it. */
  readonly tooltip?: string;
  readonly style?: "positive";
  readonly mode?: "secondary";
  readonly data: ActionPayload;
  /** What a host without Action.Execute shows: the click then arrives as a message with `data` as its value. */
  readonly fallback: Omit<ExecuteAction, "type" | "verb" | "fallback"> & {
    readonly type: "Action.Submit";
  };
}

/** What comes back with a click. `data` is nested so that no field of it can pass for the action's id. */
export interface ActionPayload {
  readonly id: string;
  readonly data: Readonly<Record<string, string>>;
}
