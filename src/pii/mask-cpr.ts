/** A day and a month there are, a year, and four digits: with a hyphen, a dash, a space or a line break, or nothing. */
const CPR =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}(?:\s{0,2}[-\u2010-\u2015\u2212]\s{0,2}|\s)?\d{4}(?!\d)/gu;

/** What stands in its place: it says what it was, and has the length of none. */
const MASK = "••••••-••••";

/**
 * Hides what looks like a CPR number before anything is kept. The checksum is not asked: numbers issued since 2007 may
 * fail it and are valid (CPR-kontoret, "Personnummeret i CPR").
 */
export function maskCpr(text: string): string {
  return text.replace(CPR, MASK);
}
