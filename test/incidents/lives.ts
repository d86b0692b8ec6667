import type { Act } from "../../src/incidents/act.ts";

/** What is done about an incident, and how many milliseconds after it was reported. */
export interface Step {
  readonly after: number;
  readonly by: string;
  /** What is done then, at `now`. */
  readonly act: (now: number) => Act;
}

/** An incident's life: when it is reported, and what is done about it. */
export interface Life {
  readonly reported: number;
  readonly personalData: "yes" | "no" | "unknown";
  readonly found: number;
  readonly steps: readonly Step[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const reason = "Sådan er det vurderet.";

/** A life by chance: most are taken, some are acted upon in time, late or never, and some turn out to be none. */
export function lifeBy(random: () => number, reported: number): Life {
  const within = (from: number, to: number) => Math.round(from + random() * (to - from));
  const perhaps = (chance: number, step: () => Step): Step[] => (random() < chance ? [step()] : []);
  const found = reported - within(0, 12 * DAY);
  const by = random() < 0.7 ? "nadia" : "sanne";
  const doing = (after: number, act: Step["act"]): Step => ({ after, by, act });
  const sending = (after: number) =>
    doing(after, (now) => ({ do: "notified-authority", sent: new Date(now), lateBecause: reason }));
  const report = (one: "warning" | "notification" | "final", after: number) =>
    doing(after, (now) => ({ do: "sent-nis2", report: one, sent: new Date(now) }));
  const moving = () =>
    doing(within(MINUTE, 9 * DAY), (now) => {
      const aware = found + random() * (now - found);
      return { do: "move-aware", aware: new Date(aware), reason };
    });
  const steps = [
    ...perhaps(0.25, () =>
      doing(within(MINUTE, 9 * MINUTE), () => ({
        ...{ do: "describe", sort: "other", severity: "low", personalData: "no" },
      })),
    ),
    doing(within(MINUTE, random() < 0.15 ? 5 * DAY : 5 * HOUR), () => ({ do: "acknowledge" })),
    ...perhaps(0.5, () =>
      doing(within(MINUTE, 3 * DAY), () => ({ do: "mark-significant", reason })),
    ),
    ...perhaps(0.5, moving),
    ...perhaps(0.2, moving),
    ...perhaps(0.6, () =>
      doing(within(MINUTE, 4 * DAY), () => ({ do: "decide-authority", notify: true, reason })),
    ),
    ...perhaps(0.5, () => sending(within(DAY, 6 * DAY))),
    ...perhaps(0.3, () => report("warning", within(HOUR, 3 * DAY))),
    ...perhaps(0.4, () => report("notification", within(DAY, 5 * DAY))),
    ...perhaps(0.3, () => report("final", within(5 * DAY, 50 * DAY))),
    ...perhaps(0.15, () =>
      doing(within(HOUR, 5 * DAY), () => ({ do: "judge-breach", is: false, reason })),
    ),
    ...perhaps(0.4, () =>
      doing(within(DAY, 20 * DAY), () => ({ do: "close", cause: reason, lesson: reason })),
    ),
    ...perhaps(0.3, () => doing(within(20 * DAY, 30 * DAY), () => ({ do: "reopen", reason }))),
  ];
  const personalData = (["yes", "yes", "unknown", "no"] as const)[within(0, 3)] ?? "yes";
  return { reported, found, personalData, steps };
}

/** One that nobody ever takes. */
export function leftAlone(reported: number): Life {
  return { reported, found: reported, personalData: "yes", steps: [] };
}
