import type { PlaceFound } from "./asked.ts";
import type { TypedScan } from "./words/scan.ts";

const MAY =
  /^(?:maa|kan|ka|ku|kunne|skal|can|may|could|should|is|er|hvor|where|ok|okay|lovligt|tilladt|allowed|fint|fine)$/u;
const KEEPS =
  /^(?:gem|gemme[rst]?|gemt|laeg(?:ge|ger|ges)?|lagt|ligge[rs]?|opbevare[rs]?|arkivere[rs]?|journaliser\w*|uploade?r?|dele[rs]?|del|sende[rs]?|send|mail[ers]*|videresend\w*|skriv\w*|noter\w*|print\w*|udskriv\w*|haenge[rs]?|smide[rs]?|smid|putte[rs]?|paste[rs]?|indsaette|kopier\w*|tage|tag|ta|have|ha|vise[rs]?|poste[rs]?|fotografere|filme|bruge|oversaette|opsummere|save|store|keep|put|share|send|email|upload|post|print|copy|paste|drop|leave|download|bring|take|forward|write|translate)$/u;

/** How surely it is asked whether or where something may be kept, placed, sent, shown or printed: 0 to 1. */
export function storageScore({ read, hits }: TypedScan, { kind }: PlaceFound): number {
  const may = read.some(({ word }) => MAY.test(word)) ? 0.3 : 0;
  const keeps = read.some(({ word }) => KEEPS.test(word)) ? 0.3 : 0;
  const place = kind === "named" ? 0.3 : kind === "none" ? 0 : 0.2;
  const data = hits.some(({ entries }) => entries.some(({ is }) => is !== "place")) ? 0.1 : 0;
  return may + keeps + place + data;
}
