/** One thing wrong in a tenant's file, or likely to go wrong later. It holds no more of a person than an id. */
export interface Problem {
  /** With an error Vogter does not start, or somebody is not told; a warning can wait. */
  readonly severity: "error" | "warning";
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

export type Path = readonly PropertyKey[];

/** A problem by its place in the file, before anyone has looked up the line. */
export interface PlacedProblem extends Omit<Problem, "line"> {
  readonly path: Path;
}

export function wrong(path: Path, message: string, mend: string): PlacedProblem {
  return { severity: "error", path, message, mend };
}

export function risky(path: Path, message: string, mend: string): PlacedProblem {
  return { severity: "warning", path, message, mend };
}

/** `data/tenants/faxe.yaml:12: …`, the form editors and terminals link. */
export function describeProblem(
  file: string,
  { line, message }: Pick<Problem, "line" | "message">,
): string {
  return `${file}:${line}: ${message}`;
}
