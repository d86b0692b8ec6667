import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** One connection through a proxy. */
export interface Link {
  readonly client: Socket;
  readonly server: Socket;
}

/** Each sees what passes, and gives whether to let it through. */
export interface Gates {
  fromClient?(data: Buffer, link: Link): boolean;
  fromServer?(data: Buffer, link: Link): boolean;
}

/** A way to the PostgreSQL at `url` that a test can cut. It closes when the test ends. */
export async function openProxy(url: string, gates: Gates): Promise<string> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    const link = { client, server };
    for (const socket of [client, server]) sockets.add(socket.on("error", () => undefined));
    client.on("data", (data) => {
      if (gates.fromClient?.(data, link) ?? true) server.write(data);
    });
    server.on("data", (data) => {
      if (gates.fromServer?.(data, link) ?? true) client.write(data);
    });
    client.on("end", () => server.end());
    server.on("close", () => client.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
  });
  const here = new URL(url);
  here.port = String((proxy.address() as AddressInfo).port);
  return here.href;
}

export function cut({ client, server }: Link): void {
  client.destroy();
  server.destroy();
}
