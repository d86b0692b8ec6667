import type { Here } from "../../storage-advice/index.ts";
import type { Place } from "../envelope.ts";

/** The conversation as the storage table sees it. What nobody knows counts as yes. */
export function hereOf({ kind, open, guests, externals }: Place): Here {
  return {
    kind: kind === "channel" ? (open === false ? "private_channel" : "public_channel") : kind,
    guests: guests !== false,
    external: externals !== false,
  };
}
