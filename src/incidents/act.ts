import type { Incident, IncidentSort } from "./incident.ts";

/** What somebody, or Vogter itself, does about an incident. */
export type Act =
  | { readonly do: "acknowledge" }
  /** Whoever reported it knows more, or knows better what sort it is. */
  | {
      readonly do: "add";
      readonly sort?: IncidentSort | undefined;
      readonly happened?: Date | undefined;
      readonly whose?: string | undefined;
      readonly words?: string | undefined;
    }
  /** It turned out to be none: a reason is kept, for art. 33(5) wants that documented too. */
  | { readonly do: "judge-breach"; readonly is: boolean; readonly reason: string }
  | {
      readonly do: "describe";
      readonly sort: IncidentSort;
      readonly severity: NonNullable<Incident["severity"]>;
      readonly personalData: Incident["personalData"];
      readonly consequences?: string;
      readonly extent?: NonNullable<Incident["extent"]>;
    }
  | {
      readonly do: "judge-risk";
      readonly level: NonNullable<Incident["risk"]>["level"];
      readonly reason: string;
    }
  | { readonly do: "decide-authority"; readonly notify: boolean; readonly reason: string }
  /** A notification was sent, at first or in a further phase; too late, it says why. */
  | { readonly do: "notified-authority"; readonly sent: Date; readonly lateBecause?: string }
  | {
      readonly do: "decide-concerned";
      readonly tell: boolean;
      readonly reason: string;
      readonly exemption?: "unreadable" | "removed" | "disproportionate";
    }
  | { readonly do: "told-concerned"; readonly told: Date }
  | { readonly do: "mark-larger" }
  | { readonly do: "mark-significant"; readonly reason: string }
  | { readonly do: "sent-nis2"; readonly report: keyof Incident["nis2Sent"]; readonly sent: Date }
  | { readonly do: "set-confidential"; readonly isConfidential: boolean }
  | { readonly do: "move-aware"; readonly aware: Date; readonly reason: string }
  | { readonly do: "add-measure"; readonly measure: string }
  | { readonly do: "add-note"; readonly note: string }
  | { readonly do: "merge-into"; readonly number: string }
  | { readonly do: "take-merged"; readonly number: string }
  | { readonly do: "close"; readonly cause: string; readonly lesson: string }
  | { readonly do: "reopen"; readonly reason: string };

/** Why something cannot be done: the key of the words that say so. */
export type Refusal =
  | "closed"
  | "not-closed"
  | "already"
  | "in-future"
  | "before-found"
  | "late-without-reason"
  | "not-decided"
  | "exempt-and-told"
  | "undecided-breach"
  | "merged-with-itself"
  | "no-such-incident";
