import type { Action, Block, Card, Fold, Refresh } from "../../conversation/card.ts";
import type { Locale } from "../../conversation/envelope.ts";
import type {
  AdaptiveCard,
  Container,
  Element,
  ExecuteAction,
  RichTextBlock,
} from "./adaptive-card.ts";
import { limits, shorten } from "./limits.ts";
import { looksLikeMarkdown, withoutTemplates } from "./plain-text.ts";
import { emphasised, paragraphs, run } from "./rich-text.ts";
import { splitCard } from "./split-card.ts";

/**
 * A card as an Adaptive Card 1.5, for Teams and the local page. Every text is shown as it stands: nothing in it
 * is read as Markdown, and a quote holds the clause word for word and nothing else. `userIds` are those by which
 * Teams knows the card's viewers.
 */
export function cardToAdaptive(
  card: Card,
  locale: Locale = "da",
  userIds: readonly string[] = [],
): AdaptiveCard {
  const actions = card.actions.map(renderAction);
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: locale,
    speak: card.summary,
    fallbackText: card.summary,
    body: card.blocks.flatMap((block, index) => renderBlock(block, `${index}`)),
    ...(actions.length > 0 && { actions }),
    ...(card.refresh && renderRefresh(card.refresh, userIds)),
  };
}

/**
 * As {@link cardToAdaptive}, in as many cards as Teams' size limit asks for. No word is lost between them. Of several
 * none is asked for anew when it is opened: what comes would be the whole in the place of a part.
 */
export function cardToAdaptives(
  card: Card,
  locale: Locale = "da",
  userIds: readonly string[] = [],
): AdaptiveCard[] {
  const fits = (part: Card) =>
    Buffer.byteLength(JSON.stringify(cardToAdaptive(part, locale, userIds))) <=
    limits.teams.cardBytes;
  if (fits(card)) return [cardToAdaptive(card, locale, userIds)];
  const { refresh: _, ...plain } = card;
  return splitCard(plain, fits).map((part) => cardToAdaptive(part, locale));
}

function renderRefresh(
  { action, data, viewers }: Refresh,
  userIds: readonly string[],
): Pick<AdaptiveCard, "refresh"> {
  const asked = {
    type: "Action.Execute" as const,
    verb: action,
    data: { id: action, data },
  };
  if (viewers === undefined) return { refresh: { action: asked } };
  // Nobody whom Teams knows: without any ids it would ask for everybody.
  if (userIds.length === 0) return {};
  return { refresh: { action: asked, userIds: userIds.slice(0, limits.teams.viewers) } };
}

/** `key` is a part of ids that no other block of the card has. */
function renderBlock(block: Block, key: string): Element[] {
  switch (block.kind) {
    case "heading":
      return renderHeading(block.text);
    case "text":
      return paragraphs(
        block.text,
        block.tone === "muted" ? { isSubtle: true, size: "small" } : {},
      );
    case "quote":
      return [
        {
          type: "Container",
          id: `quote-${key}`,
          style: "emphasis",
          spacing: "medium",
          items: [...emphasised(block.text, block.emphasis), ...renderSource(block.source)],
        },
      ];
    case "facts":
      return block.facts.map(({ label, value }) => ({
        type: "RichTextBlock",
        spacing: "small",
        inlines: [run(`${label}: `, { weight: "bolder" }), run(value)],
      }));
    case "list":
      return [renderList(block.items, key)];
    case "picture":
      return [{ type: "Image", url: block.url, altText: block.alt, size: "stretch" }];
    case "file":
      return [renderFile(block, key)];
    case "more":
      return renderFolds(block.parts, key);
    default:
      return block satisfies never;
  }
}

/**
 * Only a TextBlock can be a heading to a screen reader, and only a TextBlock is Markdown. A heading that Markdown
 * would change gives up the role and keeps its words.
 */
function renderHeading(text: string): Element[] {
  if (text.trim() === "") return [];
  if (looksLikeMarkdown(text)) return paragraphs(text, { size: "medium", weight: "bolder" });
  return [
    {
      type: "TextBlock",
      text: withoutTemplates(text),
      style: "heading",
      size: "medium",
      weight: "bolder",
      wrap: true,
    },
  ];
}

function renderSource(source: string): RichTextBlock[] {
  return paragraphs(source, { size: "small", isSubtle: true }).map((line) => ({
    ...line,
    spacing: "small",
  }));
}

/** The buttons in a row, and under it what each of them shows and hides. */
function renderFolds(folds: readonly Fold[], key: string): Element[] {
  const id = (index: number) => `more-${key}-${index}`;
  return [
    {
      type: "ActionSet",
      id: `folds-${key}`,
      spacing: "small",
      actions: folds.map(({ title }, index) => ({
        type: "Action.ToggleVisibility",
        title: shorten(title, limits.teams.actionTitle),
        targetElements: [id(index)],
      })),
    },
    ...folds.map(
      ({ blocks }, index): Container => ({
        type: "Container",
        id: id(index),
        spacing: "small",
        isVisible: false,
        items: blocks.flatMap((block, place) => renderBlock(block, `${key}-${index}-${place}`)),
      }),
    ),
  ];
}

/** A button of its own: a link in a text is Markdown. The page finds the file's name in the tooltip. */
function renderFile({ about, name, url }: Block & { kind: "file" }, key: string): Element {
  return {
    type: "ActionSet",
    id: `file-${key}`,
    spacing: "small",
    actions: [
      {
        ...{ type: "Action.OpenUrl", title: shorten(about, limits.teams.actionTitle) },
        ...{ tooltip: name, url },
      },
    ],
  };
}

function renderList(items: readonly string[], key: string): Container {
  return {
    type: "Container",
    id: `list-${key}`,
    spacing: "small",
    items: items.map((item) => ({
      type: "RichTextBlock",
      spacing: "small",
      inlines: [run(`• ${item}`)],
    })),
  };
}

function renderAction(action: Action, index: number): ExecuteAction {
  const title = shorten(action.title, limits.teams.actionTitle);
  const button = {
    title,
    ...(title !== action.title && { tooltip: action.title }),
    ...(action.style === "primary" && { style: "positive" as const }),
    ...(index >= limits.teams.actions && { mode: "secondary" as const }),
    data: { id: action.id, data: action.data },
  };
  return {
    type: "Action.Execute",
    verb: action.id,
    ...button,
    fallback: { type: "Action.Submit", ...button },
  };
}
