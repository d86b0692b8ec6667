import { PAPERS, type Paper, type ThemeName } from "../../shared/drawing/paper.ts";
import type { Standing } from "../standing.ts";

/** The colours of a wheel on one paper: of each mark, what fills it and what is drawn in it. */
export interface Theme extends Paper {
  readonly marks: Readonly<Record<Standing, readonly [fill: string, ink: string]>>;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: themeOn(PAPERS.light),
  dark: themeOn(PAPERS.dark),
};

function themeOn(paper: Paper): Theme {
  const { good, now, late, bad } = paper.tones;
  const bare = [paper.paper, paper.faint] as const;
  const marks = { done: good, due: now, overdue: bad, deferred: late, planned: bare, before: bare };
  return { ...paper, marks };
}
