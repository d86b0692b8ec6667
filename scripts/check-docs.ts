// Says which paths in the documents lead nowhere, so that a moved file takes its mentions along.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const DOCUMENTS = ["README.md", "ARCHITECTURE.md", "docs/**/*.md"];
/** Made when Vogter runs, so a fresh clone has none. */
const MADE_LATER = ["data/state"];

const LINK = /\]\((?!\w+:|#)([^)\s#]+)[^)]*\)/g;
const PATH_IN_TICKS = /`((?:src|data|test|docs|scripts|bench|bin|manifests)\/[^`\s:#]*)[^`]*`/g;

const documents = globSync(DOCUMENTS);
const dead = documents.flatMap(deadPathsIn);
for (const { document, line, path } of dead) {
  console.error(`${document}:${line}: ${path} does not exist; correct the path or remove it.`);
}
console.log(`${documents.length} documents, ${dead.length} dead paths`);
process.exitCode = dead.length > 0 ? 1 : 0;

function deadPathsIn(document: string) {
  return readFileSync(document, "utf8")
    .split("\n")
    .flatMap((text, index) => {
      const links = captures(text, LINK).filter((path) => !isThere(join(dirname(document), path)));
      const mentions = captures(text, PATH_IN_TICKS).filter((path) => !isThere(path));
      return [...links, ...mentions].map((path) => ({ document, line: index + 1, path }));
    });
}

function captures(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, path = ""]) => path);
}

/** A placeholder stands for any name: `data/policies/<id>/policy.txt`. */
function isThere(path: string): boolean {
  if (MADE_LATER.some((made) => path.startsWith(made))) return true;
  return existsSync(path) || globSync(path.replaceAll(/<[^>]+>|…/g, "*")).length > 0;
}
