import type { Tenant } from "../../people/index.ts";
import { VogterError } from "../../shared/errors.ts";
import type { Tx } from "../../store/index.ts";
import type { Desk } from "../desk.ts";
import { type Asking, sayThere } from "../put-away.ts";
import { reportAction } from "../report-action.ts";
import { adviceReply } from "./advise-here.ts";
import { askedIn, keptLooked, storageQuestions, waitingFiles } from "./documents.ts";
import { createLook, type LookParts } from "./look.ts";
import type { Looked } from "./looked.ts";
import type { StorageParts } from "./parts.ts";

/** A job as its runner hands it over; only what is needed of it. */
interface Begun {
  readonly tenant: string;
  readonly payload: unknown;
  readonly attempt: number;
}

interface Tools {
  commit<T>(work: (tx: Tx) => T | Promise<T>): Promise<T>;
  readonly signal: AbortSignal;
}

interface LookJobParts extends StorageParts, LookParts {
  readonly tenants: readonly Tenant[];
  readonly flows: Desk["flows"];
}

/** So often a file that cannot be fetched just now is tried; then the answer says so. */
const TRIES = 3;

/** Looks at the files of a question and answers it: what {@link LOOK} jobs do. */
export function lookJob(parts: LookJobParts) {
  return {
    attempts: TRIES + 2,
    async errand({ tenant, payload, attempt }: Begun, { commit, signal }: Tools) {
      const { id } = payload as { id: string };
      const files = await commit(async (tx) => {
        const [question, waiting] = [
          await tx.get(storageQuestions, tenant, id),
          await tx.get(waitingFiles, tenant, id),
        ];
        return (
          question &&
          waiting && {
            answerTo: question.value.answerTo as unknown as AnswerTo,
            files: waiting.value.files,
          }
        );
      });
      if (!files) return () => undefined;
      const fetcher = parts.fetchers.find(({ channel }) => channel === files.answerTo.back.channel);
      const look = fetcher && createLook(parts, fetcher);
      const looked: Looked[] = [];
      for (const file of files.files) if (look) looked.push(await look(tenant, file, signal));
      if (attempt < TRIES && looked.some(isWorthAnotherTry)) throw notNow();
      return (tx: Tx) => answer(parts, tx, { tenant, id, looked });
    },
  };
}

type AnswerTo = Pick<Asking, "place" | "back">;

async function answer(
  parts: LookJobParts,
  tx: Tx,
  { tenant: tenantId, id, looked }: { tenant: string; id: string; looked: readonly Looked[] },
): Promise<undefined> {
  const waiting = await tx.get(waitingFiles, tenantId, id);
  if (waiting) await tx.remove(waitingFiles, waiting);
  const doc = await tx.get(storageQuestions, tenantId, id);
  const tenant = parts.tenants.find((one) => one.id === tenantId);
  if (!doc?.value.answerTo || !tenant) return undefined;
  const { answerTo, ...question } = doc.value;
  await tx.replace(storageQuestions, doc, { ...question, looked: keptLooked(looked) });
  const { place, back } = answerTo as unknown as AnswerTo;
  const { locale, person } = question;
  const report = reportAction(parts, locale, "storage.button.report");
  const asked = askedIn(question);
  const reply = adviceReply(parts, { asked, looked, tenant, place, locale, question: id, report });
  await sayThere(tx, { tenant: tenantId, person: { id: person }, place, back, locale }, [reply]);
  return undefined;
}

function isWorthAnotherTry(looked: Looked): boolean {
  return looked.outcome === "unread" && looked.why === "unavailable";
}

function notNow(): VogterError {
  return new VogterError({
    code: "storage.file-unavailable",
    message: "A file could not be fetched just now.",
    mend: "Nothing: it is tried again, and after that the person is told.",
  });
}
