/**
 * Strings numbered from 0, in typed arrays alone: they are read back from a file at once, where a Map of
 * 200,000 strings takes a fifth of a second. A string is known by 53 bits of its hash: one in a hundred
 * thousand million strings that were never numbered is taken for one that was.
 */
export interface Numbering {
  readonly size: number;
  /** By slot; a string lies in the first free slot from where its key points. 0 is free. */
  readonly keys: Float64Array;
  readonly numbers: Uint32Array;
}

/** Numbers strings, all different, in their order. */
export function numberStrings(strings: readonly string[]): Numbering {
  const slots = 2 ** Math.ceil(Math.log2(2 * strings.length + 1));
  const keys = new Float64Array(slots);
  const numbers = new Uint32Array(slots);
  for (const [number, string] of strings.entries()) {
    const key = keyOf(string);
    const slot = slotOf(key, keys);
    if (keys[slot] === key) throw new Error(`"${string}" has the hash of another string`);
    keys[slot] = key;
    numbers[slot] = number;
  }
  return { size: strings.length, keys, numbers };
}

export function numberOf(string: string, { keys, numbers }: Numbering): number | undefined {
  const slot = slotOf(keyOf(string), keys);
  return keys[slot] === 0 ? undefined : numbers[slot];
}

/** The slot with this key, or the free one where it belongs. */
function slotOf(key: number, keys: Float64Array): number {
  const last = keys.length - 1;
  let slot = key & last;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}

/** Two FNV-1a hashes (Fowler, Noll, Vo) from different starts, as one whole number that is never 0. */
function keyOf(string: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0) || 1;
}
