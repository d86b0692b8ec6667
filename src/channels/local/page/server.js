// What the page asks the server for.

/** @typedef {{ id: string, name: string, title: string }} Person */
/** @typedef {"da" | "en"} Locale */
/** @typedef {{ id: string, name: string, people: Person[], examples: Record<Locale, string[]> }} Tenant */
/** @typedef {{ name: string, bytes: string }} Upload a file, its bytes in base64 */
/** @typedef {{ text: string, files?: Upload[] } | { action: { id: string, data: Record<string, string> } }} Said */
/** @typedef {Said & { delivery: string, conversation: string, tenant: string, person: string }} Message */
/** @typedef {{ lang: string }} Card an Adaptive Card */
/** @typedef {{ cards: Card[], replaces?: true }} Answered */
/** @typedef {{ id: string, cards: Card[], said?: string }} Item something that was said without being asked, and when */
/** @typedef {{ items: Item[], next: number }} News */
/** @typedef {{ problem: "unreachable" | "no-answer", message?: string }} Trouble */
/** @typedef {Answered | Trouble} Answer */
/** @typedef {{ now: string, moved: boolean }} Time what time it is for Vogter, and whether somebody moved it */
/** @typedef {{ by: string } | { to: string }} Move */

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
export function send(message, locale) {
  const hasFiles = "files" in message && message.files && message.files.length > 0;
  return post(hasFiles ? "/local/files" : "/local/messages", message, locale);
}

/**
 * @param {string} tenant
 * @param {string} person
 * @param {number} after
 * @returns {Promise<News | undefined>}
 */
export async function fetchNews(tenant, person, after) {
  const query = new URLSearchParams({ tenant, person, after: String(after) });
  try {
    const response = await fetch(`/local/inbox?${query}`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined; // Nobody asked for this; whoever says something is told that the server is gone.
  }
}

/** @returns {Promise<Time | undefined>} */
export async function fetchTime() {
  try {
    const response = await fetch("/local/clock");
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined; // Whoever asks or moves the clock is told that the server is gone; nobody asked for this.
  }
}

/**
 * @param {Move} move
 * @param {Locale} locale
 * @returns {Promise<Time | Trouble>}
 */
export function moveTime(move, locale) {
  return post("/local/clock", move, locale);
}

/**
 * @param {string} path
 * @param {object} value
 * @param {Locale} locale
 */
async function post(path, value, locale) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": locale },
      body: JSON.stringify(value),
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
