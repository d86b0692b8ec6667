import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { z } from "zod";
import { readYaml } from "../shared/yaml-source.ts";
import type { LexiconData } from "./lexicon.ts";
import { kindShape, partShape, placeShape, plainShape, recipientShape } from "./lexicon-shape.ts";
import { readRules } from "./read-rules.ts";
import { place, readShape } from "./read-shape.ts";
import type { StorageRules } from "./rules.ts";
import { type RulesProblem, rulesError } from "./rules-problem.ts";

/** Reads the default table. @throws VogterError `storage-rules.invalid` with file, line and mend */
export async function loadRules(dataFolder: string): Promise<StorageRules> {
  const file = join(dataFolder, "storage-rules.yaml");
  const read = readRules(asTyped(file), await readFile(file, "utf8"));
  if ("problems" in read) throw rulesError(read.problems);
  return read.rules;
}

/** Reads every file of the lexicon. @throws VogterError `storage-rules.invalid` with file, line and mend */
export async function loadLexicon(dataFolder: string): Promise<LexiconData> {
  const folder = join(dataFolder, "storage");
  const [kinds, places, recipients, parts, plain] = await Promise.all([
    readFolder(join(folder, "kinds"), kindShape),
    readFolder(join(folder, "places"), placeShape),
    readLines(join(folder, "recipients.jsonl"), recipientShape),
    readLines(join(folder, "compound-parts.jsonl"), partShape),
    readPlain(join(folder, "plain-words.yaml")),
  ]);
  return { kinds, places, recipients, parts, plain };
}

async function readFolder<T extends z.ZodType>(folder: string, shape: T): Promise<z.output<T>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort();
  return (await Promise.all(names.map((name) => readLines(join(folder, name), shape)))).flat();
}

/** One JSON object a line, so that an error has a line and a change touches one. */
async function readLines<T extends z.ZodType>(file: string, shape: T): Promise<z.output<T>[]> {
  const problems: RulesProblem[] = [];
  const lines = (await readFile(file, "utf8")).split("\n");
  const entries = lines.flatMap((text, i) => {
    if (text.trim() === "") return [];
    const read = shape.safeParse(jsonOf(text));
    if (read.success) return [read.data];
    const [issue] = read.error.issues;
    problems.push({
      file: asTyped(file),
      line: i + 1,
      message: `${issue?.path.join(".") || "the line"} does not fit`,
      mend: `Expected: ${issue?.message}.`,
    });
    return [];
  });
  if (problems.length > 0) throw rulesError(problems);
  return entries;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readPlain(file: string): Promise<LexiconData["plain"]> {
  const source = readYaml(await readFile(file, "utf8"));
  const read = readShape(source, plainShape);
  if ("faults" in read) throw rulesError(place(asTyped(file), source, read.faults));
  return read.data;
}

/** The path as one would type it here, with forward slashes. */
export function asTyped(path: string): string {
  const name = relative(process.cwd(), path);
  return (name.startsWith("..") ? path : name).replaceAll("\\", "/");
}
