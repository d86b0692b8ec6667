import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";

/** A YAML file's value, and where in the file each part of it stands. */
export interface YamlSource {
  readonly value: unknown;
  /** The line (from 1) of the key or item at `path`, or of the deepest part of `path` there is. */
  lineAt(path: readonly PropertyKey[]): number;
  /** The line of the first key or value below `path` that is exactly `text`. */
  lineOf(text: string, path: readonly PropertyKey[]): number;
  /** What YAML itself objects to. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/** Parses YAML and keeps the lines. Pure; faults are returned, never thrown. */
export function readYaml(text: string): YamlSource {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAtOffset = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const faults = doc.errors.map((error) => ({
    line: lineAtOffset(error.pos[0]),
    message: error.message,
  }));
  const at = (path: readonly PropertyKey[]) => follow(doc.contents, path);
  return {
    value: faults.length === 0 ? doc.toJS() : undefined,
    lineAt: (path) => lineAtOffset(at(path).offset),
    lineOf(wanted, path) {
      const { node, offset } = at(path);
      let found = offset;
      visit(node, {
        Scalar(_key, scalar) {
          if (scalar.value !== wanted || !scalar.range) return;
          found = scalar.range[0];
          return visit.BREAK;
        },
      });
      return lineAtOffset(found);
    },
    faults,
  };
}

/** Walks as far down as the path goes; a mapping's entry is placed at its key. */
function follow(root: Node | null, path: readonly PropertyKey[]) {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair.value;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      offset = (next as Node | undefined)?.range?.[0] ?? offset;
    }
    if (!next) break;
    node = next as Node;
  }
  return { node, offset };
}
