import { languageOf } from "../answers/index.ts";
import { findCpr } from "../pii/index.ts";
import type { Asked } from "./asked.ts";
import { classOf } from "./data-class.ts";
import type { Lexicon } from "./lexicon.ts";
import { addressees } from "./places/mail.ts";
import { placeOf } from "./places/place-of.ts";
import { signalsIn } from "./signals.ts";
import { storageScore } from "./storage-score.ts";
import { scanTyped } from "./words/scan-typed.ts";

/** No question needs more. */
const LONGEST = 2_000;

/** Reads what data a message asks about, and where they are to be. Pure; a millisecond at most. */
export function readQuestion(text: string, lexicon: Lexicon): Asked {
  const bounded = text.slice(0, LONGEST);
  const found = scanTyped(bounded, lexicon);
  const place = placeOf(found, lexicon);
  return {
    language: languageOf(bounded),
    data: classOf(
      signalsIn(found, lexicon, "question", addressees(found, lexicon)),
      findCpr(bounded).length,
    ),
    place,
    pointsAtFile: POINTS.test(bounded.toLowerCase().replace(FORMAL, " ")),
    storage: storageScore(found, place),
  };
}

/** "Er det ok at …", "is it fine if …": the word stands for what is asked leave to do, and for no file. */
const FORMAL =
  /(?<!\p{L})(?:er\s+det(?=(?:\s+\p{L}+){1,3}\s+(?:at|hvis)(?!\p{L}))|is\s+it(?=(?:\s+\p{L}+){1,3}\s+(?:to|if)(?!\p{L})))/gu;
const POINTS =
  /(?:^|[^\p{L}])(?:den|det|de|denne|dette|disse|dem|filen|fil|filerne|vedhæftede|vedhæftning|this|it|these|them|the file|file|attached)(?:$|[^\p{L}])/u;
