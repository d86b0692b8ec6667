import { VogterError } from "../shared/errors.ts";

/** One thing wrong with a policy's files, and where. */
export interface Problem {
  readonly code:
    | "policy.file-missing"
    | "policy.yaml"
    | "policy.schema"
    | "policy.id"
    | "policy.text-changed"
    | "policy.outline"
    | "policy.unknown-clause"
    | "policy.quote-not-in-clause"
    | "policy.unknown-role"
    | "policy.name-not-in-clause"
    | "policy.no-decision"
    | "policy.topic-missing"
    | "policy.unknown-topic"
    | "policy.lineage";
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  readonly message: string;
  readonly mend: string;
}

/** A problem by its place in a policy's folder, before anyone has looked up the line. */
export interface PlacedProblem extends Pick<Problem, "code" | "message" | "mend" | "line"> {
  /** `policy.yaml` when it is left out. */
  readonly file?: "policy.yaml" | "policy.txt";
  /** Keys and indexes from the top of the profile. */
  readonly path?: readonly PropertyKey[];
}

/** `data/policies/faxe-2021/policy.yaml:212: …`, the form editors and terminals link. */
export function describeProblem(problem: Problem): string {
  const line = problem.line === undefined ? "" : `:${problem.line}`;
  return `${problem.file}${line}: ${problem.message}`;
}

/** The error for everything that is wrong at once, so that it can be mended in one go. */
export function problemsError(problems: readonly [Problem, ...Problem[]]): VogterError {
  const [first, ...others] = problems;
  if (others.length === 0) {
    return new VogterError({
      code: first.code,
      message: describeProblem(first),
      mend: first.mend,
      cause: problems,
    });
  }
  return new VogterError({
    code: "policy.several-problems",
    message: problems.map((problem) => `${describeProblem(problem)}\n  ${problem.mend}`).join("\n"),
    mend: `Mend these ${problems.length} places, then run \`vogter policy check\`.`,
    cause: problems,
  });
}
