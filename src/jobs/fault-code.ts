/** What is stored and shown of an error: a code has no room for a sentence. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,59}$/;

/** The code of an error, or else the name of its class. Never its words: they may quote what a person wrote. */
export function faultCodeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code } = error as { code?: unknown };
  return asCode(code) ?? asCode(error.name) ?? "unknown";
}

/** The code, if it is one; nothing otherwise. */
export function asCode(code: unknown): string | undefined {
  return typeof code === "string" && CODE.test(code) ? code : undefined;
}
