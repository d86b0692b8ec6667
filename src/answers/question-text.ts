/** No question needs more; a pasted page would only hide what is asked. */
const LONGEST = 1_000;

/** The question without control characters, marks of direction and superfluous white space. */
export function questionText(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Cc}\p{Co}\p{Cs}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
