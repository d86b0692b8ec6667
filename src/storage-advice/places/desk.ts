import type { TypedScan } from "../words/scan.ts";
import { type Candidate, near } from "./candidate.ts";

const DESK = /^(?:skrivebord(?:et)?|desk)$/u;
const SCREEN = [
  "pc",
  "pcen",
  "computer",
  "windows",
  "gem",
  "download",
  "hent",
  "fil",
  "mappe paa",
  "ikon",
  "laptop",
  "maskine",
  "excel",
];
const WOOD = [
  "fremme",
  "natten",
  "bunke",
  "papir",
  "print",
  "lap",
  "seddel",
  "note at my",
  "at my desk",
  "on my desk",
];

/** A desk of wood or of the screen, by what is done on it; neither when nothing tells. */
export function deskPlaces({ read }: TypedScan): Candidate[] {
  return read.flatMap(({ word }, at): Candidate[] => {
    if (!DESK.test(word)) return [];
    if (near(read, 0, read.length, WOOD)) return [{ place: "paper", term: "skrivebord", at }];
    if (near(read, 0, read.length, SCREEN))
      return [{ place: "local_disk", term: "skrivebord", at }];
    return [];
  });
}
