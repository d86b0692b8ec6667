import type { z } from "zod";
import type { YamlSource } from "../shared/yaml-source.ts";
import type { RulesProblem } from "./rules-problem.ts";

/** What is wrong at a place in a file. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly mend: string;
}

/** What a file holds, or what of it does not fit its shape; nothing of that when it is not even YAML. Pure. */
export function readShape<T extends z.ZodType>(
  source: YamlSource,
  shape: T,
): { readonly data: z.output<T> } | { readonly faults: readonly Fault[] } {
  if (source.value === undefined && source.faults.length > 0) return { faults: [] };
  const read = shape.safeParse(source.value);
  if (read.success) return { data: read.data };
  const faults = read.error.issues.map(({ path, message }) => ({
    path,
    message: `${path.join(".") || "the file"} does not fit`,
    mend: `Expected: ${message}.`,
  }));
  return { faults };
}

/** The faults of a file, YAML's own first, each at its line. Pure. */
export function place(file: string, source: YamlSource, faults: readonly Fault[]): RulesProblem[] {
  const yaml = source.faults.map(({ line, message }) => ({
    file,
    line,
    message: `this is not valid YAML: ${message}`,
    mend: "Mend the line; an editor with YAML support marks it.",
  }));
  return [
    ...yaml,
    ...faults.map(({ path, message, mend }) => ({
      file,
      line: source.lineAt(path),
      message,
      mend,
    })),
  ];
}
