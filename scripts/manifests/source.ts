import { readFile } from "node:fs/promises";
import { parse } from "yaml";

const PLACEHOLDER = /<(\w+)>/g;

/** Reads a YAML file of `manifests/`; the file's own author answers for its shape, and the checks for the result. */
export async function readSource<T>(path: string): Promise<T> {
  const file = new URL(`../../manifests/${path}`, import.meta.url);
  return parse(await readFile(file, "utf8")) as T;
}

/** The names in `<...>` anywhere in a source, each once. */
export function placeholdersIn(source: unknown): string[] {
  const names = JSON.stringify(source).matchAll(PLACEHOLDER);
  return [...new Set(Array.from(names, ([, name = ""]) => name))];
}

/** The source with each placeholder replaced by its value. One without a value stays as it is. */
export function fill<T>(source: T, values: Readonly<Record<string, string>>): T {
  return JSON.parse(JSON.stringify(source), (_, value) =>
    typeof value === "string"
      ? value.replace(PLACEHOLDER, (placeholder, name) => values[name] ?? placeholder)
      : value,
  );
}
