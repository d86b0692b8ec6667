const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Whether ten digits fit modulus 11. Numbers issued since 2007 may not, and are valid: it is evidence, no more. */
export function fitsChecksum(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;
}
