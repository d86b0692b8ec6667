/** How the ten characters of a CPR number read as a date of birth. */
export type BirthDate =
  /** A date there was, in the century that the seventh digit tells. */
  | "real"
  /** A day and a month there are, but not together in that year: 30 February. Nobody has the number; it may be mistyped. */
  | "unreal"
  /** No date at all. */
  | "none";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Added to the day of one who has no CPR number, in a replacement number. */
const REPLACEMENT = 60;

const DAY = /^(?:[0369]$|[1278]|0[1-9]|3[01]|6[1-9]|9[01])/;

/** How `digits` (DDMMYY and the digit of the century, whatever follows) reads as a date. */
export function birthDateIn(digits: string): BirthDate {
  const written = Number(digits.slice(0, 2));
  const day = written > REPLACEMENT ? written - REPLACEMENT : written;
  const month = Number(digits.slice(2, 4));
  if (day < 1 || day > 31 || month < 1 || month > 12) return "none";
  const exists = day <= (DAYS[month - 1] ?? 0);
  return exists && (month !== 2 || day < 29 || isLeap(yearIn(digits))) ? "real" : "unreal";
}

/** Whether the first of `digits` can be those of a day; one digit alone, the first of one. */
export function beginsWithDay(digits: string): boolean {
  return DAY.test(digits);
}

/** The year of birth: CPR-kontoret, "Personnummeret i CPR", table of the seventh digit. */
export function yearIn(digits: string): number {
  const year = Number(digits.slice(4, 6));
  const century = Number(digits[6]);
  if (century <= 3) return 1900 + year;
  if (century === 4 || century === 9) return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
