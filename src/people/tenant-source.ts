import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { Path, PlacedProblem, Problem } from "./problem.ts";

/** A tenant's file as YAML sees it. */
export interface TenantSource {
  /** For who changes the file and keeps its comments. */
  readonly document: Document;
  readonly value: unknown;
  /** Looks up the line of each problem. */
  place(problems: readonly PlacedProblem[]): Problem[];
}

/** Parses a tenant's file; or what YAML objects to. Pure. */
export function parseTenantSource(text: string): TenantSource | { readonly problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ message, pos }) => ({
        severity: "error",
        line: lineOf(pos[0]),
        message: `this is not valid YAML: ${message}`,
        mend: "Mend the line; an editor with YAML support marks it.",
      })),
    };
  }
  return {
    document,
    value: document.toJS(),
    place: (problems) =>
      problems.map(({ path, ...problem }) => ({
        ...problem,
        line: lineOf(offsetAt(document, path)),
      })),
  };
}

/** Where the deepest part of `path` stands that there is: an item by its start, a field by its name. */
function offsetAt(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const above =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const named =
      isMap(above) && above.items.find(({ key }) => isScalar(key) && key.value === last);
    const node = named ? named.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
