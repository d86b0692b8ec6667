import { t } from "../shared/texts.ts";
import type { Block, Card } from "./card.ts";
import type { Locale } from "./envelope.ts";
import { exampleActions } from "./examples.ts";
import { QUESTION_LIMIT } from "./plain-text.ts";

/** Someone to talk to: the language, the municipality whose policy is asked about, and what one can ask it. */
export interface Audience {
  readonly locale: Locale;
  /** By its name. */
  readonly municipality: string;
  readonly examples: readonly string[];
}

/** When Vogter has been added to a conversation. */
export function welcomeCard(audience: Audience): Card {
  return withExamples(audience, "bot.welcome.heading", "bot.welcome.body");
}

/** When someone says hello. */
export function greetingCard(audience: Audience): Card {
  return withExamples(audience, "bot.greeting.heading", "bot.greeting.body");
}

/** When nothing was written. */
export function emptyCard(audience: Audience): Card {
  return withExamples(audience, "bot.empty.heading", "bot.empty.body");
}

/** What one can ask. `switchTo` are the municipalities one can change to, on the open test endpoint only. */
export function helpCard(audience: Audience, switchTo: readonly string[]): Card {
  const { locale, municipality } = audience;
  const heading = t(locale, "bot.help.heading");
  const [id] = switchTo;
  const forTesting: Block[] = id
    ? [
        {
          kind: "text",
          text: t(locale, "bot.help.switch", { id, ids: switchTo.join(", ") }),
          tone: "muted",
        },
      ]
    : [];
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(locale, "bot.help.body", { municipality }) },
      {
        kind: "list",
        items: [
          t(locale, "bot.help.quote"),
          t(locale, "bot.help.silence"),
          t(locale, "bot.help.follow-up"),
          t(locale, "bot.help.languages"),
        ],
      },
      ...forTesting,
      { kind: "text", text: t(locale, "bot.examples") },
    ],
    actions: exampleActions(audience.examples),
  };
}

/** When more was written than a question takes. */
export function tooLongCard(locale: Locale): Card {
  const limit = QUESTION_LIMIT.toLocaleString(locale);
  return plainCard(t(locale, "bot.too-long.heading"), t(locale, "bot.too-long.body", { limit }));
}

/** When a button is clicked that is no longer understood. */
export function buttonGoneCard(locale: Locale): Card {
  return plainCard(t(locale, "bot.button-gone.heading"), t(locale, "bot.button-gone.body"));
}

/** When the municipality is not one that Vogter serves. */
export function unknownTenantCard(locale: Locale): Card {
  return plainCard(t(locale, "bot.tenant-unknown.heading"), t(locale, "bot.tenant-unknown.body"));
}

/** When somebody chose the language to be spoken to in. */
export function languageCard(locale: Locale): Card {
  return plainCard(t(locale, "bot.language.heading"), t(locale, "bot.language.body"));
}

/** Where others read along, in the place of what is for one person: it was said to them alone, or can be. */
export function aloneCard(locale: Locale, isTold: boolean): Card {
  if (isTold) return plainCard(t(locale, "bot.alone.told"));
  return plainCard(t(locale, "bot.alone.heading"), t(locale, "bot.alone.body"));
}

/** For whoever looks after Vogter: work was tried again and again, and will not be any more. */
export function givenUpCard(
  locale: Locale,
  { kind, attempt, fault = "?" }: { kind: string; attempt: number; fault?: string | undefined },
): Card {
  const heading = t(locale, "bot.given-up.heading");
  const facts = [
    { label: t(locale, "bot.given-up.work"), value: kind },
    { label: t(locale, "bot.given-up.attempts"), value: String(attempt) },
    { label: t(locale, "bot.given-up.fault"), value: fault },
  ];
  const card = plainCard(heading, t(locale, "bot.given-up.body"));
  return { ...card, blocks: [...card.blocks, { kind: "facts", facts }] };
}

/** When something went wrong that nobody foresaw. */
export function failedCard(locale: Locale): Card {
  return plainCard(t(locale, "error.unexpected"));
}

/** A heading, and what there is to say under it. */
export function plainCard(heading: string, ...texts: string[]): Card {
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...texts.map((text): Block => ({ kind: "text", text })),
    ],
    actions: [],
  };
}

/** What to say, and questions to begin with. */
export function withExamples(
  { locale, municipality, examples }: Audience,
  headingKey:
    | "bot.welcome.heading"
    | "bot.greeting.heading"
    | "bot.empty.heading"
    | "bot.home.heading",
  bodyKey: "bot.welcome.body" | "bot.greeting.body" | "bot.empty.body" | "bot.home.body",
): Card {
  const card = plainCard(
    t(locale, headingKey),
    t(locale, bodyKey, { municipality }),
    t(locale, "bot.examples"),
  );
  return { ...card, actions: exampleActions(examples) };
}
