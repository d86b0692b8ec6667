import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** The parts of an Office file as text, each by its path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([path, part]) => [path, strFromU8(part)] as const,
  );
  return new Map(parts);
}

/** What is not well-formed in the XML parts. */
export function xmlFaults(parts: ReadonlyMap<string, string>): string[] {
  return [...parts]
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .flatMap(([path, text]) => faultsIn(text).map((fault) => `${path}: ${fault}`));
}

function faultsIn(text: string): string[] {
  const faults: string[] = [];
  const onError = (_level: string, message: string) => void faults.push(message);
  try {
    new DOMParser({ onError }).parseFromString(text, "text/xml");
  } catch (error) {
    faults.push(String(error));
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text)) faults.push("a control");
  return faults;
}

/** The text of each `tag` in a part, such as the runs of a document. */
export function textsIn(part: string | undefined, tag: string): string[] {
  const found = new DOMParser().parseFromString(part ?? "", "text/xml").getElementsByTagName(tag);
  return Array.from(found, (element) => element.textContent ?? "");
}
