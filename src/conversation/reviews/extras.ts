import type {
  InPeriod,
  Review,
  ReviewDesk,
  ReviewSetting,
  TopicOption,
} from "../../reviews/index.ts";
import type { Docs, Tx } from "../../store/index.ts";
import type { Block, Card } from "../card.ts";
import type { Locale } from "../envelope.ts";

/** Whose it is, and in which words. */
export interface ForWhom {
  readonly desk: ReviewDesk;
  readonly person: string;
  readonly locale: Locale;
}

type PictureBlock = Extract<Block, { kind: "picture" }>;

/** What others make of a review; what is not given is left out. */
export interface Extras {
  /** What to go through at the unit's meeting. */
  readonly pack?: (tx: Tx, review: Review, whom: ForWhom) => Promise<Card>;
  /** What people at such meetings talk about. */
  readonly topics?: (
    docs: Docs,
    reviews: readonly Review[],
    whom: ForWhom,
  ) => Promise<readonly TopicOption[]>;
  /** The meeting as a file that a calendar takes. */
  readonly meetingFile?: (tx: Tx, review: Review, whom: ForWhom) => Promise<Block | undefined>;
  /** The figures of some periods as bars. */
  readonly picture?: (
    tx: Tx,
    periods: readonly InPeriod[],
    setting: ReviewSetting,
  ) => Promise<PictureBlock | undefined>;
}
