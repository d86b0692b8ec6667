/** What is wrong in a line of a CSV file. */
export interface RowProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

/** All that is wrong, so that it can be mended in one go. */
export interface RowProblems {
  readonly problems: readonly RowProblem[];
}

export function rowProblem(line: number, message: string, mend: string): RowProblem {
  return { line, message, mend };
}

/** What `work` makes of each item; or the problems of all items that have some. */
export function inEach<T, U extends object>(
  items: readonly T[],
  work: (item: T) => U | RowProblems,
): { readonly values: readonly U[] } | RowProblems {
  const done = items.map(work);
  const problems = done.flatMap((one) => ("problems" in one ? one.problems : []));
  if (problems.length > 0) return { problems };
  return { values: done.filter((one) => !("problems" in one)) as U[] };
}
