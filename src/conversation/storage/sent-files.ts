import { type Locale, t } from "../../shared/texts.ts";
import type { Asked } from "../../storage-advice/index.ts";
import type { Json } from "../../store/index.ts";
import { said, type Turn } from "../desk.ts";
import type { FileRef, Said } from "../envelope.ts";
import { plainCard } from "../small-cards.ts";
import { baseOf, idOf, type WaitingFile, waitingFiles } from "./documents.ts";
import { keepQuestion } from "./keep-question.ts";
import { waitingFileOf } from "./names.ts";
import type { StorageParts } from "./parts.ts";

/** More files than these are not looked at for one question. */
export const MOST_FILES = 10;

/** Which job looks at the files of a question. */
export const LOOK = "storage.look";

/** The files that came with this message. */
export function filesOf({ envelope: { incoming } }: Turn): readonly FileRef[] {
  return incoming.kind === "message" ? (incoming.files ?? []) : [];
}

/** Keeps how this message's files are found, so that they can be looked at now or when they are pointed at. */
export async function keepFiles(
  { fetchers, advice }: StorageParts,
  turn: Turn,
): Promise<readonly WaitingFile[]> {
  const { tx, envelope, hidden } = turn;
  const { back } = envelope;
  const fetcher = fetchers.find(({ channel }) => back !== "inside" && channel === back.channel);
  if (!fetcher) return [];
  const files = filesOf(turn)
    .slice(0, MOST_FILES)
    .map((ref, n) => waitingFileOf(ref, fetcher.later(ref), hidden.inNames[n] ?? 0, advice));
  await tx.insert(waitingFiles, envelope.tenant, idOf(envelope), {
    ...baseOf(envelope, tx.now),
    files,
  });
  return files;
}

/** Says that the files are being read, and plans that they are. */
export async function lookLater(
  turn: Turn,
  { asked, locale, files }: { asked: Asked; locale: Locale; files: readonly WaitingFile[] },
): Promise<Said> {
  const { tx, envelope } = turn;
  const { tenant, place, back } = envelope;
  const id = idOf(envelope);
  if (!(await tx.get(waitingFiles, tenant, id))) {
    await tx.insert(waitingFiles, tenant, id, { ...baseOf(envelope, tx.now), files });
  }
  await keepQuestion(turn, { asked, locale, answerTo: { place, back } as unknown as Json });
  await tx.schedule({
    key: `${LOOK} ${tenant} ${id}`,
    kind: LOOK,
    tenant,
    dueAt: tx.now,
    payload: { id },
  });
  const count = files.length;
  const more =
    filesOf(turn).length > MOST_FILES ? [t(locale, "storage.too-many", { count: MOST_FILES })] : [];
  const card = plainCard(
    t(locale, "storage.reading", { count }),
    t(locale, "storage.reading.body"),
    ...more,
  );
  return said({ card, locale, onlyForAsker: true });
}
