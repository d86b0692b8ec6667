import type { ClientConfig } from "pg";
import { badUrl } from "./refusals.ts";

/** Where the database is, and how to speak of it to those who must not know the password. */
export interface Address {
  readonly config: ClientConfig;
  /** `host:port/database`, for messages. */
  readonly name: string;
  /** The text without the password, should it be in there. */
  clean(text: string): string;
}

/** What a connection must be like for the statements to mean what they say; in milliseconds where it is a time. */
const SETTINGS = {
  // "off" would acknowledge what a crash can still lose.
  synchronous_commit: "on",
  // Every statement goes by a key, and a plan that was made for an empty table must still be right for a full one.
  plan_cache_mode: "force_generic_plan",
  enable_seqscan: "off",
  enable_hashjoin: "off",
  enable_mergejoin: "off",
  enable_bitmapscan: "off",
  enable_sort: "off",
  jit: "off",
  // So that the catalog names things alike for everyone.
  search_path: "pg_catalog",
};

/**
 * Reads `DATABASE_URL`.
 * @throws VogterError `store.bad-url`, which does not repeat it: there may be a password in it
 */
export function readAddress(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) throw badUrl();
  const theirs = parsed.searchParams.get("options") ?? "";
  // What stands in the address would replace ours.
  if (theirs) parsed.searchParams.delete("options");
  const ours = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
  const host = parsed.searchParams.get("host") ?? parsed.host;
  const secrets = [parsed.password, decode(parsed.password), parsed.searchParams.get("password")];
  return {
    config: {
      connectionString: parsed.href,
      application_name: "vogter",
      options: [theirs, ...ours].join(" ").trim(),
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    },
    name: `${host || "localhost"}${parsed.pathname}`,
    clean: (text) =>
      secrets.reduce<string>((rest, word) => (word ? rest.replaceAll(word, "***") : rest), text),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badUrl();
  }
}
