import type { z } from "zod";

/** One thing in data that does not fit its schema. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * What an issue of a schema comes down to: each field there should not be by itself, and of a union, which reports
 * every branch, only the one that came closest. Pure.
 */
export function unfoldIssue(issue: z.core.$ZodIssue): readonly Issue[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: "no such field" }));
  }
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(unfoldIssue));
  const closest = branches.reduce((best, branch) => (branch.length < best.length ? branch : best));
  return closest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}
