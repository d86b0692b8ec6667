import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { onTestFinished } from "vitest";

/** From RFC 6455: what makes an answer one of a WebSocket. */
const ACCEPTING = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** Slack's end of Socket Mode: it delivers what it is told to, and records what is acknowledged. */
export async function fakeSocket() {
  const acknowledged: { envelope_id: string; payload?: unknown }[] = [];
  let line: Duplex | undefined;
  const server = createServer((_, res) => {
    res.end(JSON.stringify({ ok: true, url: `${address()}/link`.replace("http", "ws") }));
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = (message: object) => line?.write(frameOf(JSON.stringify(message)));
  server.on("upgrade", (req, socket) => {
    line = socket;
    const key = `${req.headers["sec-websocket-key"]}${ACCEPTING}`;
    const accept = createHash("sha1").update(key).digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
    );
    socket.on("data", (data: Buffer) => {
      const { texts, closed } = framesIn(data);
      acknowledged.push(...texts.map((text) => JSON.parse(text)));
      if (closed) socket.end(Buffer.from([0x88, 0]));
    });
    send({ type: "hello" });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    line?.destroy();
    server.closeAllConnections();
    server.close();
  });
  return {
    acknowledged,
    apiUrl: `${address()}/api/`,
    isOpen: () => line !== undefined,
    deliver: (envelope_id: string, type: string, payload: object) =>
      send({ envelope_id, type, payload, accepts_response_payload: true }),
  };
}

/** A text, unmasked, as a server sends it. */
function frameOf(text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.from([0x81, 126, 0, 0]);
  head.writeUInt16BE(body.length, 2);
  return body.length < 126
    ? Buffer.from([0x81, body.length, ...body])
    : Buffer.concat([head, body]);
}

/** The texts of a client's short frames, which it masks; `closed` when the last one ends the connection. */
function framesIn(data: Buffer): { texts: string[]; closed: boolean } {
  const texts: string[] = [];
  let rest = data;
  while (rest.length >= 2) {
    const [first = 0, second = 0] = rest;
    const isLong = (second & 0x7f) === 126;
    const from = isLong ? 4 : 2;
    const size = isLong ? rest.readUInt16BE(2) : second & 0x7f;
    const mask = rest.subarray(from, from + 4);
    const body = rest.subarray(from + 4, from + 4 + size);
    const kind = first & 0x0f;
    if (kind === 8) return { texts, closed: true };
    const plain = Buffer.from(body.map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
    if (kind === 1) texts.push(plain.toString("utf8"));
    rest = rest.subarray(from + 4 + size);
  }
  return { texts, closed: false };
}
