import { Agent, request } from "node:http";

// Shorter than a server waits for the next request, or one would be sent into a connection that is being closed.
const agent = new Agent({ keepAlive: true, timeout: 2_000 });

/** Posts a body to a server on this machine, and waits for it to be acknowledged. */
export function post(
  port: number,
  path: string,
  body: string,
  more: Record<string, string> = {},
): Promise<void> {
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    ...more,
  };
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, method: "POST", agent, headers };
    const sent = request(options, (res) => {
      res.resume();
      res.on("end", () =>
        res.statusCode === 200 ? resolve() : reject(new Error(`status ${res.statusCode}`)),
      );
    });
    sent.on("error", reject).end(body);
  });
}

/** So that the process can end. */
export function hangUp(): void {
  agent.destroy();
}
