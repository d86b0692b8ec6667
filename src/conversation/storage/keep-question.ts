import type { Locale } from "../../shared/texts.ts";
import type { Asked } from "../../storage-advice/index.ts";
import type { Json } from "../../store/index.ts";
import type { Turn } from "../desk.ts";
import { baseOf, idOf, keptLooked, storageQuestions } from "./documents.ts";
import type { Looked } from "./looked.ts";

interface Question {
  readonly asked: Asked;
  readonly locale: Locale;
  /** Not given: its files are looked at later, and `answerTo` says where it is answered then. */
  readonly looked?: readonly Looked[];
  readonly answerTo?: Json;
}

/** Keeps what was asked for a day, so that a click on the question back can be answered. */
export async function keepQuestion(
  { tx, envelope }: Turn,
  { asked, locale, looked, answerTo }: Question,
): Promise<void> {
  await tx.insert(storageQuestions, envelope.tenant, idOf(envelope), {
    ...baseOf(envelope, tx.now),
    locale,
    asked: asked as unknown as Json,
    ...(looked && { looked: keptLooked(looked) }),
    ...(answerTo !== undefined && { answerTo }),
  });
}
