import { reviveJob } from "../../jobs/dead.ts";
import { VogterError } from "../../shared/errors.ts";
import { jobs as jobKind } from "../../store/jobs.ts";
import { reading } from "./reading.ts";
import { writing } from "./writing.ts";

interface Options {
  readonly dead?: true;
  readonly revive?: string;
}

/** `vogter store jobs [--dead] [--revive KEY]`. */
export async function jobs({ dead, revive }: Options): Promise<void> {
  if (revive !== undefined) {
    await writing(async ({ store }) => {
      if (!(await store.transact((tx) => reviveJob(tx, revive)))) throw noSuchJob(revive);
      console.log(`${revive} begins anew when Vogter runs.`);
    });
    return;
  }
  await reading(async ({ rows }) => {
    const lines: string[] = [];
    for await (const { kind, id, value } of rows()) {
      if (kind !== jobKind.name) continue;
      const { state, dueAt, attempt, fault } = jobKind.schema.parse(value);
      if (state === "done" || (dead && state !== "dead")) continue;
      const why = fault ? `  ${fault}` : "";
      lines.push(`${dueAt}  ${state.padEnd(7)}  ${id}  tried ${attempt}${why}`);
    }
    const none = dead ? "No job was given up." : "No job waits, and none was given up.";
    console.log(lines.length === 0 ? none : lines.sort().join("\n"));
  });
}

function noSuchJob(key: string): VogterError {
  return new VogterError({
    code: "jobs.not-dead",
    message: `No job with the key ${key} was given up.`,
    mend: "Copy the key from `vogter store jobs --dead`, in quotation marks.",
    exitCode: 2,
  });
}
