import { createFileDesk } from "../../files/index.ts";
import type { Tenant } from "../../people/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { Logger } from "../../shared/log.ts";
import { type FileFindings, openStorageAdvice } from "../../storage-advice/index.ts";
import type { Flow } from "../desk.ts";
import type { FileFetcher } from "../file-fetcher.ts";
import { lookInside } from "./look-inside.ts";
import { lookJob } from "./look-job.ts";
import type { StorageParts } from "./parts.ts";
import { LOOK } from "./sent-files.ts";
import { storageFlow } from "./storage-flow.ts";
import { openPictures } from "./table-picture.ts";

interface Parts {
  readonly policies: readonly Policy[];
  readonly tenants: readonly Tenant[];
  readonly fetchers: readonly FileFetcher[];
  /** Brings the files of what is answered inside its request. */
  readonly inside?: FileFetcher | undefined;
  /** What else goes on at the desk: whether an incident can be reported is up to it. */
  readonly others: readonly Flow[];
  /** Vogter's own address, empty where it is asked for from a page of its own; not given: nobody can fetch a picture. */
  readonly publicUrl?: string | undefined;
  readonly log: Logger;
}

/**
 * Opens the storage question in conversations, with the table and the lexicon below `dataFolder`, and the desk that
 * reads files. `close` ends that.
 *
 * @throws VogterError `storage-rules.invalid` when a table does not hold
 */
export async function openStorage(dataFolder: string, parts: Parts) {
  const { policies, inside } = parts;
  const advice = await openStorageAdvice(dataFolder, policies);
  const task = new URL("file-task.ts", import.meta.url);
  const desk = createFileDesk<FileFindings>({ task });
  const pictures = openPictures();
  const { publicUrl } = parts;
  const pictureOf: StorageParts["pictureOf"] =
    publicUrl === undefined
      ? undefined
      : (rules, locale) => `${publicUrl}${pictures.pathOf(rules, locale)}`;
  // Cards that were shown before a restart show their pictures again.
  const tables = [undefined, ...policies].map((policy) => advice.rulesOf(policy));
  for (const rules of tables)
    for (const locale of ["da", "en"] as const) pictureOf?.(rules, locale);
  const whole = { ...parts, advice, desk, pictureOf, flows: parts.others };
  return {
    flow: storageFlow(whole),
    jobs: { [LOOK]: lookJob(whole) },
    png: pictures.png,
    look: inside && lookInside(whole, inside),
    close: () => desk.close(),
  };
}
