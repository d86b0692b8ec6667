import type { Server } from "restify";

export type { Fetched, FileFetcher } from "../conversation/file-fetcher.ts";

/** A way in to Vogter. It parses what arrives, renders what goes back, and knows nothing of policies. */
export interface Channel {
  readonly name: "teams" | "slack" | "local";
  /** Puts the channel's routes on the one server, before that starts. */
  mount(server: Server): void;
}
