import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { VogterError } from "../shared/errors.ts";

/** A key of 256 bits, and what it is called in the files: a digest, from which nobody can tell the key. */
export interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The key to write with; and the one from before, as long as there are files that only it opens. */
export interface Keys {
  readonly current: Key;
  readonly previous?: Key;
}

/** Makes text unreadable, and notices when what it opens is not what it sealed. */
export interface Seal {
  readonly keyId: string;
  /** `place` is where the text belongs, such as a file and a number: elsewhere it does not open. */
  seal(text: string, place: string): string;
  /** @throws VogterError `store.seal-broken` when it was changed, or belongs to another place */
  open(sealed: string, place: string): string;
}

// A nonce that is drawn is safe for some four thousand million texts under one key.
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** AES-256-GCM; what is sealed is one line of base64: nonce, ciphertext, tag. */
export function createSeal({ id, bytes }: Key): Seal {
  return {
    keyId: id,
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", bytes, nonce).setAAD(Buffer.from(place));
      const parts = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(parts).toString("base64");
    },
    open(sealed, place) {
      const whole = Buffer.from(sealed, "base64");
      try {
        const nonce = whole.subarray(0, NONCE_BYTES);
        const decipher = createDecipheriv("aes-256-gcm", bytes, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(place))
          .setAuthTag(whole.subarray(-TAG_BYTES));
        const text = decipher.update(whole.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString("utf8");
      } catch (cause) {
        throw sealBroken(place, cause);
      }
    },
  };
}

/**
 * The seal that opens what was written under the key `keyId`; nothing when it was written without one.
 * @throws VogterError `store.key-missing` and `store.wrong-key`, naming `file`
 */
export function sealFor(file: string, keyId: string | undefined, keys?: Keys): Seal | undefined {
  if (keyId === undefined) return undefined;
  if (!keys) throw keyMissing(file);
  const key = [keys.current, keys.previous].find((known) => known?.id === keyId);
  if (!key) throw wrongKey(file, keyId, keys);
  return createSeal(key);
}

/**
 * Reads `STORE_KEY`, and `STORE_KEY_PREVIOUS` while keys are changed; nothing when the store is not sealed.
 * @throws VogterError `store.bad-secret` with exit code 2 that names the variable
 */
export function readKeys(env: Readonly<Record<string, string | undefined>>): Keys | undefined {
  const current = keyIn("STORE_KEY", env);
  const previous = keyIn("STORE_KEY_PREVIOUS", env);
  if (current) return { current, ...(previous && { previous }) };
  if (previous) throw badSecret("STORE_KEY is not set, although STORE_KEY_PREVIOUS is.");
  return undefined;
}

/** The key of 32 bytes. */
export function keyOf(bytes: Buffer): Key {
  return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 12), bytes };
}

function keyIn(name: string, env: Readonly<Record<string, string | undefined>>): Key | undefined {
  const written = env[name]?.trim();
  if (!written) return undefined;
  const isHex = /^[0-9a-f]{64}$/i.test(written);
  const bytes = Buffer.from(written, isHex ? "hex" : "base64");
  const isBase64 = /^[\w+/-]{43}=?$/.test(written);
  if (bytes.length !== KEY_BYTES || !(isHex || isBase64)) {
    throw badSecret(`${name} is not a key of 32 bytes, written as base64 or hex.`);
  }
  return keyOf(bytes);
}

function badSecret(message: string): VogterError {
  return new VogterError({
    code: "store.bad-secret",
    message,
    mend: "Make a key with `openssl rand -base64 32`, set STORE_KEY to it, and keep a copy in a safe place.",
    exitCode: 2,
  });
}

function keyMissing(file: string): VogterError {
  return new VogterError({
    code: "store.key-missing",
    message: `${file} is encrypted, and STORE_KEY is not set.`,
    mend: "Set STORE_KEY to the key that it was written with.",
    exitCode: 2,
  });
}

function wrongKey(file: string, keyId: string, { current }: Keys): VogterError {
  return new VogterError({
    code: "store.wrong-key",
    message: `${file} is encrypted with the key ${keyId}; STORE_KEY is the key ${current.id}.`,
    mend: "Set STORE_KEY to that key; or, when the key is being changed, STORE_KEY_PREVIOUS.",
    exitCode: 2,
  });
}

function sealBroken(place: string, cause: unknown): VogterError {
  return new VogterError({
    code: "store.seal-broken",
    message: `What is sealed as ${place} was changed after it was written.`,
    mend: "Run `vogter store verify`, and put a backup back with `vogter store restore`.",
    cause,
  });
}
