import { askedTopics } from "../reviews/index.ts";
import type { AnyKind } from "../store/index.ts";
import { addresses } from "./addresses.ts";
import { fileOffers } from "./files/kind.ts";
import { formDrafts } from "./forms/drafts.ts";
import { lastTopics } from "./memory.ts";
import { figuresPictures } from "./reviews/pictures.ts";
import { settings } from "./settings.ts";
import { storageQuestions, waitingFiles } from "./storage/documents.ts";
import { turns } from "./turns.ts";
import { wheelPictures } from "./wheel/pictures.ts";

/** What conversations keep. */
export const CONVERSATION_KINDS: readonly AnyKind[] = [
  addresses,
  askedTopics,
  fileOffers,
  figuresPictures.kind,
  wheelPictures.kind,
  formDrafts,
  lastTopics,
  settings,
  storageQuestions,
  turns,
  waitingFiles,
];
