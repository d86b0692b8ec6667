const QUESTIONS = [
  "hvem kan give dispensation?",
  "hvem melder jeg et brud til?",
  "hvor tit skal lederen gennemgå reglerne?",
  "hvem har ansvaret for informationssikkerheden?",
  "hvad siger politikken om logning?",
];

/** What is asked in a turn. */
export function questionOf(turn: number): string {
  return QUESTIONS[turn % QUESTIONS.length] ?? "";
}
