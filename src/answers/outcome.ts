import type { PolicyId } from "../policy/index.ts";

/** The two languages Vogter answers in. */
export type Language = "da" | "en";

/** What became of a clause from one version of a policy to the next. */
export type Change = "added" | "removed" | "changed";

/** A clause as it is shown: word for word, with where it stands. */
export interface Citation {
  readonly policy: PolicyId;
  /** The policy's title with its date, such as `Informationssikkerheds- og Datapolitik (27. maj 2021)`. */
  readonly policyTitle: string;
  /** Clause id, such as `dispensationer/1`. */
  readonly clause: string;
  /** The headings above the clause and the sentence that leads into it, joined with ` › `. */
  readonly heading: string;
  /** The whole clause. */
  readonly text: string;
  /** The sentence of `text` that carries the answer, word for word; the whole of it when none is singled out. */
  readonly quote: string;
  /** How `text` falls apart into an introduction and list items, for showing it on lines of their own. */
  readonly parts: readonly string[];
  /** In an answer on what changed: what happened to this clause. */
  readonly change?: Change;
}

/** One of the clauses offered when the question could mean several. */
export interface Choice {
  readonly policy: PolicyId;
  readonly topic: string;
  readonly clause: string;
  /** What the topic is about, in the asker's language, short enough for a button. */
  readonly title: string;
  readonly text: string;
}

/** Whom to ask, as the policy names them, and the clause that gives them the matter. */
export interface Owner {
  readonly name: string;
  readonly citation?: Citation;
}

/** What Vogter says to a question. Nothing but `answer` states anything about a policy. */
export type Outcome =
  | {
      readonly kind: "answer";
      readonly language: Language;
      readonly topic: string;
      /** One direct sentence a cited policy, in the asker's language. */
      readonly sentence: string;
      readonly citations: readonly [Citation, ...Citation[]];
      readonly owner?: Owner;
    }
  | {
      readonly kind: "choices";
      readonly language: Language;
      readonly choices: readonly Choice[];
    }
  | {
      readonly kind: "silent";
      readonly language: Language;
      readonly sentence: string;
      readonly topic?: string;
      readonly nearest?: Citation;
      readonly owner?: Owner;
    }
  | {
      readonly kind: "off-topic";
      readonly language: Language;
      readonly sentence: string;
    };

export interface Question {
  readonly text: string;
  /** The policy asked about, or every policy in force. */
  readonly policy: PolicyId | "all";
  /** The day the answer is for (`2016-05-01`); today's policy without it. */
  readonly asOf?: string;
  /** The topic of the question before, so that "og hvem godkender den?" keeps it. */
  readonly previousTopic?: string;
  /** The topic a person picked among choices: no guessing then. */
  readonly chosenTopic?: string;
}

/** Answers a question from the policies. Pure and synchronous: no I/O, about a millisecond. */
export type Ask = (question: Question) => Outcome;
