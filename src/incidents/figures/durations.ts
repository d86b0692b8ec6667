import { differenceInMinutes } from "date-fns/differenceInMinutes";
import type { Incident } from "../incident.ts";
import { SMALLEST_GROUP } from "./suppress.ts";

/** From what to what it is measured how long things took. */
const SPANS = ["found-reported", "reported-acknowledged", "aware-notified"] as const;
type Span = (typeof SPANS)[number];

/** How long something took, in minutes; what would tell of a few incidents only is not given. */
export interface Duration {
  readonly span: Span;
  readonly median?: number;
  /** Nine of ten took no longer. */
  readonly ninetieth?: number;
}

/** How long each span took. Pure. */
export function durationsOf(incidents: readonly Incident[]): readonly Duration[] {
  return SPANS.map((span) => {
    const minutes = incidents
      .flatMap((incident) => minutesOf(incident, span) ?? [])
      .sort((a, b) => a - b);
    return {
      span,
      ...(minutes.length >= SMALLEST_GROUP && { median: percentile(minutes, 0.5) }),
      // Of fewer it would be the slowest one by itself.
      ...(minutes.length >= 2 * SMALLEST_GROUP && { ninetieth: percentile(minutes, 0.9) }),
    };
  });
}

/** The smallest value that so large a share of all do not exceed. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

function minutesOf({ times, log, authority }: Incident, span: Span): number | undefined {
  switch (span) {
    case "found-reported":
      return between(times.found, times.reported);
    case "reported-acknowledged":
      return between(times.reported, log.find(({ did }) => did === "acknowledged")?.at);
    case "aware-notified":
      return between(times.aware, authority?.sent[0]);
  }
}

function between(from: string, to: string | undefined): number | undefined {
  return to === undefined ? undefined : Math.max(0, differenceInMinutes(to, from));
}
