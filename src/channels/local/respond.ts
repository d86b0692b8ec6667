import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Asset } from "./assets.ts";

/** Nothing but our own files, no inline code, no frame around us. The renderer's inline styles go through the DOM. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join("; ");

const SECURITY: OutgoingHttpHeaders = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

/** Sends a file of the page, or 304 when the browser has it. */
export function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset): void {
  const headers = {
    ...SECURITY,
    "cache-control": "no-cache",
    etag: asset.etag,
    vary: "accept-encoding",
  };
  if (request.headers["if-none-match"] === asset.etag) {
    // restify's writeHead gives nothing back to chain on.
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const zip = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  const body = zip ? asset.gzipped : asset.body;
  response.writeHead(200, {
    ...headers,
    "content-type": asset.type,
    "content-length": body.length,
    ...(zip && { "content-encoding": "gzip" }),
  });
  response.end(body);
}

/** Sends `value` as JSON that no cache keeps. */
export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    ...SECURITY,
    "cache-control": "no-store",
    "content-type": "application/json; charset=utf-8",
    "content-length": body.length,
    ...headers,
  });
  response.end(body);
}
