import { findCpr, maskCpr } from "../pii/index.ts";
import type { FileRef, Incoming } from "./envelope.ts";

/** What was hidden of what a person did, by how much it was: never the number itself. */
export interface Hidden {
  /** Whether anything was hidden of what this person typed just now, or called a file. */
  readonly byPerson: boolean;
  /** How many CPR numbers stood in the text of a message. What is hidden only looks like one. */
  readonly inText: number;
  /** The same of each file's name, in the order of the files. */
  readonly inNames: readonly number[];
}

export const NOTHING_HIDDEN: Hidden = { byPerson: false, inText: 0, inNames: [] };

/** What a person did, with every CPR number hidden: from here on nobody sees one, so nobody can keep it. */
export function withoutCpr(incoming: Incoming): { incoming: Incoming; hidden: Hidden } {
  const masked = maskedIn(incoming);
  if (JSON.stringify(masked) === JSON.stringify(incoming)) {
    return { incoming, hidden: NOTHING_HIDDEN };
  }
  const files = incoming.kind === "message" ? (incoming.files ?? []) : [];
  return {
    incoming: masked,
    hidden: {
      byPerson: isWrittenNow(incoming),
      inText: "text" in incoming ? findCpr(incoming.text).length : 0,
      inNames: files.map(({ name }) => findCpr(name).length),
    },
  };
}

/** A click brings back what Vogter put in the button, and a message that is reported may be somebody else's. */
function isWrittenNow({ kind }: Incoming): boolean {
  return kind === "message" || kind === "command" || kind === "form";
}

function maskedIn(incoming: Incoming): Incoming {
  if (incoming.kind !== "message" || !incoming.files) return masked(incoming) as Incoming;
  const { files, ...rest } = incoming;
  return { ...(masked(rest) as typeof rest), files: files.map(withoutCprInName) };
}

/** The rest of it is the platform's, and a file is not found by what is changed of that. */
function withoutCprInName(file: FileRef): FileRef {
  return { ...file, name: maskCpr(file.name) };
}

function masked(value: unknown): unknown {
  if (typeof value === "string") return maskCpr(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}
