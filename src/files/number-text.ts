import { format } from "numfmt";

/** Excel takes no longer one. */
const LONGEST_PATTERN = 255;
const MAYBE_CPR = /^\d{9,10}$/;
/** A day and a month, but for the zero that a number can't begin with: the first to the ninth of a month. */
const LOST_ZERO = /^[1-9](?:0[1-9]|1[0-2])\d{6}$/;

/**
 * A cell's number as it is shown. One that may be a CPR number never hides: neither behind a pattern that leaves digits
 * out, nor by the first zero that a number does not keep.
 */
export function numberText(value: string, pattern: string): string {
  const plain = withoutExponent(value);
  const shown = shownAs(pattern, plain);
  if (!MAYBE_CPR.test(plain)) return shown || plain;
  if (shown === plain) return withLostZero(plain);
  const digits = shown.replace(/\D/g, "");
  return digits.padStart(10, "0") === plain.padStart(10, "0")
    ? shown
    : `${shown} ${withLostZero(plain)}`.trim();
}

/** Excel writes `1.01901234E8` for some whole numbers. */
function withoutExponent(value: string): string {
  return /e/i.test(value) && Number.isSafeInteger(Number(value)) ? String(Number(value)) : value;
}

function shownAs(pattern: string, value: string): string {
  const number = Number(value);
  if (pattern === "General" || pattern.length > LONGEST_PATTERN || !Number.isFinite(number))
    return value;
  try {
    return format(pattern, number, { locale: "da" }).trim();
  } catch {
    // A pattern that Excel would not take says nothing about the number.
    return value;
  }
}

function withLostZero(digits: string): string {
  return LOST_ZERO.test(digits) ? `0${digits}` : digits;
}
