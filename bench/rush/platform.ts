import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a platform took, when, and in the order in which it came. */
export interface Arrival {
  readonly person: string;
  readonly text: string;
  readonly at: number;
}

/** A platform with limits. */
export interface LimitedPlatform {
  readonly url: string;
  readonly arrived: readonly Arrival[];
  /** How often it said that it is too much. */
  readonly refused: number;
  close(): void;
}

/** What a request comes to: who has got what, or after how many seconds it may come again. */
export type Taken =
  | { readonly person: string; readonly text: string; readonly answer: object }
  | { readonly answer: object }
  | { readonly retryAfter: number; readonly answer: object };

/** Serves on this machine, and takes `networkMs` for each request. */
export async function limitedPlatform(
  take: (req: IncomingMessage, body: string) => Taken,
  networkMs = 40,
): Promise<LimitedPlatform> {
  const arrived: Arrival[] = [];
  let refused = 0;
  const answer = (res: ServerResponse, taken: Taken) => {
    const isRefused = "retryAfter" in taken;
    if (isRefused) refused++;
    if ("person" in taken)
      arrived.push({ person: taken.person, text: taken.text, at: performance.now() });
    res.writeHead(isRefused ? 429 : 200, {
      "content-type": "application/json",
      ...(isRefused && { "retry-after": String(taken.retryAfter) }),
    });
    res.end(JSON.stringify(taken.answer));
  };
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const taken = take(req, Buffer.concat(chunks).toString());
      setTimeout(answer, networkMs, res, taken);
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived,
    get refused() {
      return refused;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
