import type { Month } from "./month.ts";
import type { Report } from "./task.ts";

/** What somebody can do about a task. */
export type Act =
  | ({ readonly do: "done" } & Report)
  | { readonly do: "defer"; readonly to: Month; readonly reason: string }
  /** What was said of it was wrong. */
  | ({ readonly do: "correct"; readonly why: string } & Report)
  /** It was not done after all. */
  | { readonly do: "reopen"; readonly why: string };

/** Why something is not done. */
export type Refusal =
  | "not-theirs"
  /** Reported already: by whom and when stands in the task. It can be corrected. */
  | "already-done"
  | "not-done"
  /** The policy does not want it any more. */
  | "ended"
  | "day-to-come"
  /** That day belongs to the time before. */
  | "too-early"
  /** A month before the one it is to be done in, or that one, or one that is over. */
  | "not-later"
  /** By then it is to be done the next time. */
  | "next-time";
