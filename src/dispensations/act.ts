import type { Day } from "../shared/calendar/day.ts";
import type { RequestText } from "./dispensation.ts";
import type { Bar } from "./seats.ts";

/** The text that somebody saw when they judged it: another one is not judged by that. */
interface OnText {
  readonly round: number;
}

/** Who of a committee took part, and who stepped aside, as its chair records it. */
interface InCommittee {
  readonly tookPart?: readonly string[] | undefined;
  readonly steppedAside?: readonly string[] | undefined;
}

/** What somebody does about a dispensation. */
export type Act =
  | { readonly do: "answer"; readonly words: string }
  | { readonly do: "change"; readonly text: RequestText }
  | { readonly do: "withdraw" }
  /** A question back to the requester. */
  | { readonly do: "ask"; readonly words: string }
  /** An assessment or a recommendation, whichever the step wants. */
  | (OnText &
      InCommittee & {
        readonly do: "assess";
        readonly opinion: "for" | "against";
        readonly words: string;
      })
  /** For no longer than was asked for. */
  | (OnText &
      InCommittee & {
        readonly do: "grant";
        readonly words?: string | undefined;
        readonly conditions?: string | undefined;
        readonly from?: Day | undefined;
        readonly to?: Day | undefined;
      })
  | (OnText & InCommittee & { readonly do: "reject"; readonly words: string })
  | { readonly do: "revoke"; readonly words: string };

/** An act that gives a part to the chain. */
export type Giving = Extract<Act, { round: number }>;

/** Why something cannot be done: the key of the words that say so. */
export type Refusal =
  /** Segregation of duties: they are too close to it, gave another part already, or only advise. */
  | Bar
  /** It is somebody else's to do. */
  | "not-theirs"
  /** It was theirs, and is not any more: they lost the role, or it went to somebody else. */
  | "no-longer-theirs"
  /** It is not there yet, or has gone on from there. */
  | "not-now"
  /** It was decided, withdrawn, or has come to its end. */
  | "settled"
  | "not-in-force"
  /** The text is another one than they saw. */
  | "changed"
  | "question-open"
  | "no-question"
  | "incomplete"
  | "backwards"
  | "over"
  | "longer"
  | "nobody-took-part"
  | "interested-took-part"
  | "not-a-member";
