type Node = Record<string, unknown>;

/**
 * The manifest as someone sees it whose language has a language file: each text of `words` put in its place, such as
 * `bots[0].commandLists[1].commands[0].title`. Places that the manifest does not have are handed back.
 */
export function inLanguage(
  manifest: object,
  { $schema: _, ...words }: Readonly<Record<string, string>>,
): { manifest: object; nowhere: string[] } {
  const copy = structuredClone(manifest);
  const nowhere = Object.entries(words).flatMap(([place, text]) =>
    put(copy as Node, place, text) ? [] : [place],
  );
  return { manifest: copy, nowhere };
}

function put(root: Node, place: string, text: string): boolean {
  const steps = place.split(/[.[\]]+/);
  const last = steps.pop() ?? "";
  const holder = steps.reduce<unknown>((node, step) => (node as Node | undefined)?.[step], root);
  if (typeof (holder as Node | undefined)?.[last] !== "string") return false;
  (holder as Node)[last] = text;
  return true;
}
