/** Which paper a picture is drawn on. */
export const THEME_NAMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** What fills a shape, and what is drawn or written in it. */
type Tone = readonly [fill: string, ink: string];

/** The colours of a picture. */
export interface Paper {
  readonly paper: string;
  readonly edge: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  /** Behind words, where nothing is to stand out. */
  readonly soft: string;
  readonly tones: Readonly<Record<"good" | "now" | "late" | "bad", Tone>>;
}

/** On each paper words have a contrast of at least 4.5, and shapes one of at least 3. */
export const PAPERS: Readonly<Record<ThemeName, Paper>> = {
  light: {
    ...{ paper: "#ffffff", edge: "#d3dbe0", ink: "#15232b", faint: "#52636d" },
    ...{ line: "#8a9aa3", soft: "#e9eef1" },
    tones: {
      good: ["#1d7a45", "#ffffff"],
      now: ["#1d4f7c", "#ffffff"],
      late: ["#7a4d00", "#ffffff"],
      bad: ["#b3261e", "#ffffff"],
    },
  },
  dark: {
    ...{ paper: "#161d22", edge: "#39474f", ink: "#f0f4f6", faint: "#aebcc4" },
    ...{ line: "#7a8b95", soft: "#28343b" },
    tones: {
      good: ["#5ccb8a", "#0b2515"],
      now: ["#8ec5f5", "#0c1a26"],
      late: ["#f2b84b", "#2d1c00"],
      bad: ["#ff8a80", "#390a06"],
    },
  },
};
