// What the page asks the server for.

/** @typedef {{ id: string, name: string, title: string }} Person */
/** @typedef {"da" | "en"} Locale */
/** @typedef {{ id: string, name: string, people: Person[], examples: Record<Locale, string[]> }} Tenant */
/** @typedef {{ text: string } | { action: { id: string, data: Record<string, string> } }} Said */
/** @typedef {Said & { delivery: string, conversation: string, tenant: string, person: string }} Message */
/** @typedef {{ lang: string }} Card an Adaptive Card */
/** @typedef {{ cards: Card[], replaces?: true }} Answered */
/** @typedef {Answered | { problem: "unreachable" | "no-answer", message?: string }} Answer */

/** @returns {Promise<{ texts: Record<Locale, Record<string, string>>, tenants: Tenant[], hostConfig: object }>} */
export async function fetchSetup() {
  const [texts, { tenants }, hostConfig] = await Promise.all(
    ["/local/texts", "/local/tenants", "/local/page/host-config.json"].map(async (path) => {
      const response = await fetch(path);
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json();
    }),
  );
  return { texts, tenants, hostConfig };
}

/**
 * @param {Message} message
 * @param {Locale} locale
 * @returns {Promise<Answer>}
 */
export async function send(message, locale) {
  let response;
  try {
    response = await fetch("/local/messages", {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": locale },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(30_000),
    });
  } catch {
    return { problem: "unreachable" };
  }
  try {
    const body = await response.json();
    if (response.ok) return body;
    return { problem: "no-answer", message: body.error?.message };
  } catch {
    return { problem: "no-answer" };
  }
}

/** A key that no other has: for a conversation, and for a message that may be sent twice. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    "",
  );
}
