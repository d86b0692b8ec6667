import type { Doc, Docs, Job } from "../store/index.ts";
import { INSTALLATION } from "../store/installation.ts";
import { jobs } from "../store/jobs.ts";
import { revived } from "./job-states.ts";

/** The jobs that were given up, the last one first: at most `limit`. */
export async function deadJobs(docs: Docs, limit = 100): Promise<readonly Doc<Job>[]> {
  return docs.find(jobs, "dead", { limit, backwards: true });
}

/** Lets a dead job begin anew, now. False when there is no dead job of that key. */
export async function reviveJob(docs: Docs, key: string): Promise<boolean> {
  const doc = await docs.take(jobs, INSTALLATION, key);
  if (doc?.value.state !== "dead") return false;
  await docs.replace(jobs, doc, revived(doc.value, docs.now));
  return true;
}
