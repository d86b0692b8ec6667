import { Parser } from "htmlparser2";
import { Unreadable } from "./unreadable.ts";

/** What is done with a document's parts as they come; names are without their prefix. */
export interface MarkupHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  comment?(text: string): void;
}

/** Far deeper than any program writes, and shallow enough for the parser's stack. */
const DEEPEST = 2_000;

/**
 * A parser for XML or HTML that is fed piece by piece. It knows no document types: an entity that a document declares
 * stays the letters it is written with, and nothing is ever fetched.
 * @throws Unreadable `bomb`, while it is fed, for elements too deep inside each other.
 */
export function markupParser(language: "xml" | "html", handlers: MarkupHandlers): Parser {
  let depth = 0;
  return new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new Unreadable("bomb");
        handlers.open?.(withoutPrefix(name), attributes);
      },
      ontext: (text) => handlers.text?.(text),
      onclosetag(name) {
        depth -= 1;
        handlers.close?.(withoutPrefix(name));
      },
      oncomment: (text) => handlers.comment?.(text),
    },
    { xmlMode: language === "xml" },
  );
}

/** Reads an XML document as it is unpacked. */
export async function walkXml(chunks: AsyncIterable<Uint8Array>, handlers: MarkupHandlers) {
  const parser = markupParser("xml", handlers);
  let decoder: ReturnType<typeof decoderFor> | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.end(decoder?.decode());
}

/** XML is UTF-8, or UTF-16 with a mark (XML 1.0, 4.3.3). */
function decoderFor([first, second]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  return new TextDecoder(first === 0xfe && second === 0xff ? "utf-16be" : "utf-8");
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
