import { parentPort, workerData } from "node:worker_threads";
import { readFileText } from "./read-file-text.ts";
import type { Answer, FileFinding, FileTask, Job, WorkerSettings } from "./worker-messages.ts";

const { task, limits } = workerData as WorkerSettings;

parentPort?.on("message", async (job: Job) => {
  parentPort?.postMessage(await answer(job));
});

async function answer(job: Job): Promise<Answer<unknown>> {
  const file = await readFileText(job, limits);
  if (file.outcome === "unreadable") return { finding: file };
  try {
    const module: { task: FileTask<unknown> } = await import(task);
    const found = await module.task(file, job.name);
    const finding: FileFinding<unknown> = {
      outcome: "read",
      kind: file.kind,
      whole: file.whole,
      // What can't be sent is the task's fault, so it fails here.
      found: structuredClone(found),
    };
    return { finding };
  } catch (error) {
    return { failed: describe(error) };
  }
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] };
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return { type: error.name, frames };
}
