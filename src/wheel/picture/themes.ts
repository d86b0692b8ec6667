import type { Standing } from "../standing.ts";

/** The colours of a picture. */
export interface Theme {
  readonly paper: string;
  readonly edge: string;
  readonly ink: string;
  readonly faint: string;
  /** Of a month, and of the one that it is. */
  readonly month: string;
  readonly now: string;
  readonly onNow: string;
  readonly line: string;
  /** Of each mark: what fills it, and what is drawn in it. */
  readonly marks: Readonly<Record<Standing, readonly [fill: string, ink: string]>>;
}

/** Which paper a picture is drawn on. */
export const THEME_NAMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** On each paper words have a contrast of at least 4.5, and marks one of at least 3. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    ...{ paper: "#ffffff", edge: "#d3dbe0", ink: "#15232b", faint: "#52636d" },
    ...{ month: "#e9eef1", now: "#1d4f7c", onNow: "#ffffff", line: "#8a9aa3" },
    marks: {
      done: ["#1d7a45", "#ffffff"],
      due: ["#1d4f7c", "#ffffff"],
      overdue: ["#b3261e", "#ffffff"],
      planned: ["#ffffff", "#52636d"],
      deferred: ["#7a4d00", "#ffffff"],
      before: ["#ffffff", "#52636d"],
    },
  },
  dark: {
    ...{ paper: "#161d22", edge: "#39474f", ink: "#f0f4f6", faint: "#aebcc4" },
    ...{ month: "#28343b", now: "#8ec5f5", onNow: "#0c1a26", line: "#7a8b95" },
    marks: {
      done: ["#5ccb8a", "#0b2515"],
      due: ["#8ec5f5", "#0c1a26"],
      overdue: ["#ff8a80", "#390a06"],
      planned: ["#161d22", "#aebcc4"],
      deferred: ["#f2b84b", "#2d1c00"],
      before: ["#161d22", "#aebcc4"],
    },
  },
};
