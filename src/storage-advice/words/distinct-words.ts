/** Numbers the words of `source` as they come: 0 for the first, and for a word that was there before its number. */
export interface DistinctWords {
  /** The number of the word from `start` up to `end`; one that is new gets the next. */
  idOf(start: number, end: number): number;
}

const FIRST_SIZE = 1 << 10;
const FREE = -1;
/** The length of no word: what is asked for is new. */
const NO_WORD = -1;
/** No honest text comes near it; in a hostile one, the words with the same hash go the long way. */
const LONGEST_PROBE = 64;

/**
 * A table of hashes, at most half full: no string is made to look a word up, which would take longer than the rest.
 *
 * @param signs the characters of `source`
 */
export function distinctWords(source: string, signs: Uint16Array): DistinctWords {
  let slots = new Int32Array(FIRST_SIZE).fill(FREE);
  const starts: number[] = [];
  const lengths: number[] = [];
  const hashes: number[] = [];
  const crowded = new Map<string, number>();

  const isSame = (id: number, start: number, length: number) => {
    if (lengths[id] !== length) return false;
    const first = starts[id] ?? 0;
    for (let i = 0; i < length; i++) if (signs[first + i] !== signs[start + i]) return false;
    return true;
  };
  /** The slot this word has, or the free one where it would be; none when it is crowded there. */
  const slotOf = (hash: number, start: number, length: number) => {
    const mask = slots.length - 1;
    for (let probe = 0; probe < LONGEST_PROBE; probe++) {
      const slot = (hash + probe) & mask;
      const id = slots[slot] ?? FREE;
      if (id === FREE || (hashes[id] === hash && isSame(id, start, length))) return slot;
    }
    return undefined;
  };
  const grow = () => {
    slots = new Int32Array(slots.length * 2).fill(FREE);
    hashes.forEach((hash, id) => {
      const slot = slotOf(hash, starts[id] ?? 0, NO_WORD);
      if (slot !== undefined) slots[slot] = id;
    });
  };
  return {
    idOf: (start, end) => {
      const hash = hashOf(signs, start, end);
      const slot = slotOf(hash, start, end - start);
      const before =
        slot === undefined ? crowded.get(source.slice(start, end)) : (slots[slot] ?? FREE);
      if (before !== undefined && before !== FREE) return before;
      const id = hashes.length;
      if (slot === undefined) crowded.set(source.slice(start, end), id);
      else slots[slot] = id;
      starts.push(start);
      lengths.push(end - start);
      hashes.push(hash);
      if (hashes.length * 2 > slots.length) grow();
      return id;
    },
  };
}

/** FNV-1a over the characters, with the high bits brought down to where the table looks. */
function hashOf(signs: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (signs[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
