import { z } from "zod";
import type { Docs } from "./documents.ts";
import { INSTALLATION } from "./installation.ts";
import { anyJson, type Json } from "./json.ts";
import { type Doc, defineKind } from "./kind.ts";

/** Work that is to be done at some time. */
export interface NewJob {
  /** What makes it the same job: planned twice, it is done once. An occurrence has its instant in it. */
  readonly key: string;
  /** Which handler does it. */
  readonly kind: string;
  readonly tenant: string;
  readonly dueAt: Date;
  /** What the handler needs to know: ids, never what somebody wrote. */
  readonly payload?: Json;
}

const job = z.strictObject({
  /** No blank in it, so that one kind's stretch of the index `due` holds no other's. */
  kind: z.string().regex(/^\S+$/),
  tenant: z.string(),
  payload: anyJson,
  /** `dead`: tried too often; somebody was told. */
  state: z.enum(["due", "running", "done", "dead"]),
  dueAt: z.iso.datetime(),
  /** How often it was begun. */
  attempt: z.int().nonnegative(),
  /** Who runs it, and until when it is theirs unless they ask for longer. */
  lease: z.strictObject({ owner: z.string(), until: z.iso.datetime() }).optional(),
  /** It was armed again while it ran, so it runs once more. */
  again: z.iso.datetime().optional(),
  /** The code of the last error; never its words. */
  fault: z.string().optional(),
  endedAt: z.iso.datetime().optional(),
});

export type Job = z.infer<typeof job>;

/**
 * The jobs of all tenants. A job that is done is kept for a while, so that a replica that comes late does not
 * plan the same occurrence again.
 */
export const jobs = defineKind({
  name: "job",
  schema: job,
  indexes: {
    /**
     * By kind, and then by the instant from which someone may begin it: its due time, or the end of a lease. So what
     * waits for a handler that a replica does not have is never in the way of what it can do.
     */
    due: {
      across: ({ kind, state, dueAt, lease }) => {
        const from = state === "due" ? dueAt : state === "running" ? lease?.until : undefined;
        return from && `${kind} ${from}`;
      },
    },
    /** Those that somebody has begun, by the end of the lease. */
    running: { across: ({ state, lease }) => (state === "running" ? lease?.until : undefined) },
    /** Those that were given up, by the instant of that. */
    dead: { across: ({ state, endedAt }) => (state === "dead" ? endedAt : undefined) },
  },
  keep: { days: 60, from: ({ endedAt }) => endedAt },
});

/** Plans a job; false when there is, or was, one of that key. */
export async function schedule(docs: Docs, planned: NewJob): Promise<boolean> {
  if (await docs.get(jobs, INSTALLATION, planned.key)) return false;
  await docs.insert(jobs, INSTALLATION, planned.key, asPlanned(planned));
  return true;
}

/** Plans those of which there is none, and was none, of that key. */
export async function scheduleAll(docs: Docs, planned: readonly NewJob[]): Promise<void> {
  const byKey = new Map(planned.map((one) => [one.key, one]));
  for (const { id } of await docs.getAll(jobs, INSTALLATION, [...byKey.keys()])) byKey.delete(id);
  // Always in the same order, so that two transactions do not wait for each other.
  const missing = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const one of missing) await docs.insert(jobs, INSTALLATION, one.key, asPlanned(one));
}

/** Takes a job back that nobody has begun. */
export async function cancel(docs: Docs, key: string): Promise<boolean> {
  const doc = await docs.take(jobs, INSTALLATION, key);
  if (doc?.value.state !== "due") return false;
  await docs.remove(jobs, doc);
  return true;
}

/**
 * Sees to it that the job runs at or after its due time, whether it is planned, runs now, or ran long ago. It is
 * written in every case, so that whoever ends it at the same moment takes notice. Until it is done it keeps the kind
 * it has, unless the planned one comes later in `ranks`.
 */
export async function arm(
  docs: Docs,
  planned: NewJob,
  ranks: readonly string[] = [],
): Promise<void> {
  const doc = await docs.take(jobs, INSTALLATION, planned.key);
  if (!doc) await docs.insert(jobs, INSTALLATION, planned.key, asPlanned(planned));
  else await docs.replace(jobs, doc, armed(doc, planned, ranks));
}

function armed({ value }: Doc<Job>, planned: NewJob, ranks: readonly string[]): Job {
  const dueAt = planned.dueAt.toISOString();
  const rises = ranks.indexOf(planned.kind) > ranks.indexOf(value.kind);
  const kind = rises ? planned.kind : value.kind;
  if (value.state === "running") return { ...value, kind, again: earlier(value.again, dueAt) };
  if (value.state === "due") return { ...value, kind, dueAt: earlier(value.dueAt, dueAt) };
  return asPlanned(planned);
}

function earlier(a: string | undefined, b: string): string {
  return a !== undefined && a < b ? a : b;
}

function asPlanned({ kind, tenant, dueAt, payload = null }: NewJob): Job {
  return { kind, tenant, payload, state: "due", dueAt: dueAt.toISOString(), attempt: 0 };
}
