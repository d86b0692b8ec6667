/** What people can tell Vogter to do by name. The manifests of both platforms are made from this list too. */
export interface Command {
  /** What the router knows it by. */
  readonly id: "ask" | "incident" | "dispensation" | "review" | "vogter";
  /** The word after the slash or the mention, the same in both languages. */
  readonly word: string;
  readonly about: { readonly da: string; readonly en: string };
  /** What one may write after it. */
  readonly hint?: { readonly da: string; readonly en: string };
}

export const COMMANDS: readonly Command[] = [
  {
    id: "ask",
    word: "politik",
    about: { da: "Spørg informationssikkerhedspolitikken", en: "Ask the security policy" },
    hint: { da: "dit spørgsmål", en: "your question" },
  },
  {
    id: "incident",
    word: "haendelse",
    about: { da: "Meld en sikkerhedshændelse", en: "Report a security incident" },
    hint: {
      da: "hvad der skete, et nummer, status, register eller tal",
      en: "what happened, a number, status, register or figures",
    },
  },
  {
    id: "dispensation",
    word: "dispensation",
    about: { da: "Søg om dispensation fra et krav", en: "Ask for a dispensation" },
    hint: {
      da: "hvilket krav, et nummer, status, register eller tal",
      en: "which requirement, a number, status, register or figures",
    },
  },
  {
    id: "review",
    word: "gennemgang",
    about: {
      da: "Gennemgang af reglerne på personalemødet",
      en: "The staff meeting's review of the rules",
    },
    hint: {
      da: "holdt, flyt, udskyd, giv videre, pakke, status, register, tal eller årshjul",
      en: "held, move, postpone, hand over, pack, status, register, figures or wheel",
    },
  },
  {
    id: "vogter",
    word: "vogter",
    about: { da: "Hjælp, sprog og status", en: "Help, language and status" },
    hint: { da: "hjælp, dansk, english eller status", en: "help, dansk, english or status" },
  },
];

/**
 * The command that a message begins with, and the rest of it; nothing when it begins with none. Without the slash a
 * question that merely begins with the same word is a question.
 */
export function commandIn(text: string): { command: Command["id"]; text: string } | undefined {
  const [, slash, word = "", rest = ""] =
    /^(\/?)(\p{L}+)(?:\s+([\s\S]*))?$/u.exec(text.trim()) ?? [];
  const found = COMMANDS.find((one) => one.word === word.toLowerCase());
  if (!found || (!slash && /\?\s*$/.test(rest))) return undefined;
  return { command: found.id, text: rest.trim() };
}
