const MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

const REPLACEMENT = 0xfffd;
const SAMPLE = 4096;

/**
 * The text that bytes stand for, without a byte order mark: UTF-8, UTF-16, or else Windows-1252, which is what
 * older Danish programs write. `undefined` if they are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.encoding ?? utf16Without(bytes) ?? "utf-8";
  if (encoding !== "utf-8") return withoutNul(new TextDecoder(encoding).decode(bytes));
  if (bytes.includes(0) || isMostlyControl(bytes)) return undefined;
  const text = new TextDecoder().decode(bytes);
  return marked || isMostlyRight(text) ? text : new TextDecoder("windows-1252").decode(bytes);
}

/** UTF-16 that no mark announces: in Danish text nearly every other byte is none. */
function utf16Without(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const nones = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) nones[i % 2] = (nones[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nones.map((count) => count / (sample.length / 2));
  if (odd > 0.7 && even < 0.1) return "utf-16le";
  return even > 0.7 && odd < 0.1 ? "utf-16be" : undefined;
}

function withoutNul(text: string): string | undefined {
  return text.includes("\0") ? undefined : text;
}

function isMostlyControl(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const control = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return control > sample.length / 50;
}

/** Neither a tab, a line end, a form feed nor the escape of a terminal. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}

/** A damaged or cut letter does not make UTF-8 something else; a text of another encoding has hardly a right one. */
function isMostlyRight(text: string): boolean {
  let [right, wrong] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === REPLACEMENT) wrong++;
    else if (unit > 0x7f) right++;
  }
  return wrong === 0 || wrong < right;
}
