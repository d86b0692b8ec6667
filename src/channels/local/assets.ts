import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { pageHtml } from "./page-html.ts";

/** A file that the page is made of, ready to send. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
  readonly gzipped: Buffer;
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Everything the page needs, read once: it is half a megabyte, and nothing else can then be asked for. */
export function loadAssets(): Asset[] {
  const folder = new URL("page/", import.meta.url);
  const renderer = createRequire(import.meta.url).resolve(
    "adaptivecards/dist/adaptivecards.min.js",
  );
  const files = readdirSync(folder).filter(
    (name) => extname(name) in TYPES && !/^tsconfig/.test(name),
  );
  const html = pageHtml(readFileSync(new URL("index.html", folder), "utf8"));
  return [
    asset("/", "text/html; charset=utf-8", Buffer.from(html)),
    ...[...files.map((name) => fileURLToPath(new URL(name, folder))), renderer].map((file) => {
      const name = file.replace(/^.*[\\/]/, "");
      return asset(`/local/page/${name}`, TYPES[extname(name)] ?? "", readFileSync(file));
    }),
  ];
}

function asset(path: string, type: string, body: Buffer): Asset {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { path, type, etag, body, gzipped: gzipSync(body) };
}
