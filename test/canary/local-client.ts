// biome-ignore lint/suspicious/noExplicitAny: cards are whatever the server shows.
type Json = any;

/** Speaks to the local page's server as the page does. */
export function openClient(address: string, tenant: string) {
  let deliveries = 0;
  const after = new Map<string, number>();
  const post = async (path: string, body: unknown): Promise<Json> => {
    const response = await fetch(`${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return response.json();
  };
  return {
    post,
    /** What is answered, as cards. */
    async say(person: string, what: object): Promise<readonly Json[]> {
      const { cards = [] } = await post("files" in what ? "/local/files" : "/local/messages", {
        ...{ tenant, person, conversation: `c-${person}`, delivery: `d${++deliveries}`, ...what },
      });
      return cards;
    },
    /** What was said without being asked since the last time. */
    async news(person: string): Promise<readonly Json[]> {
      const query = new URLSearchParams({ tenant, person, after: String(after.get(person) ?? 0) });
      const response = await fetch(`${address}/local/inbox?${query}`);
      const { items, next }: Json = await response.json();
      after.set(person, next);
      return items.flatMap(({ cards }: Json) => cards);
    },
  };
}

export type Client = ReturnType<typeof openClient>;
