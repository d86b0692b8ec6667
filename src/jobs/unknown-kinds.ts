import type { Docs } from "../store/index.ts";
import { jobs } from "../store/jobs.ts";

/**
 * The kinds of which something is due and nothing here can do it: planned by a newer replica, or by an older one for
 * work that is no more. Goes from kind to kind, not from job to job.
 */
export async function unknownKinds(docs: Docs, known: ReadonlySet<string>): Promise<string[]> {
  const unknown: string[] = [];
  for (let from = ""; ; ) {
    const [first] = await docs.find(jobs, "due", { from, limit: 1 });
    if (!first) return unknown;
    const { kind, state, dueAt } = first.value;
    if (!known.has(kind) && state === "due" && dueAt <= docs.now.toISOString()) unknown.push(kind);
    // After every instant, and before every longer name that begins like this one.
    from = `${kind} ~`;
  }
}
