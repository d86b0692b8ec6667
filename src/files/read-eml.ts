import PostalMime, { type Address } from "postal-mime";
import { readHtml } from "./read-html.ts";
import type { Reading } from "./reading.ts";
import { Unreadable } from "./unreadable.ts";

/** Parts inside parts of one message; programs write three or four. */
const DEEPEST = 50;

/** Who wrote what to whom, and what is attached: the names, and the text of those that can be read. */
export async function readEml(bytes: Uint8Array, reading: Reading) {
  const mail = await parse(bytes);
  const people = [mail.from, mail.to, mail.cc, mail.bcc].flat().map(spoken);
  reading.add(`${[mail.subject, ...people].filter(Boolean).join("\n")}\n\n`);
  reading.add(`${mail.text ?? ""}\n`);
  if (mail.html) readHtml(mail.html, reading);
  for (const { filename, content } of mail.attachments) {
    const name = filename ?? "";
    reading.add(`\n${name}\n`);
    const attached = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
    await reading.inside({ name, bytes: attached });
  }
}

async function parse(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: DEEPEST,
    });
  } catch {
    // It takes any bytes for a message, and throws for nothing but its own limits on depth and headers.
    throw new Unreadable("bomb");
  }
}

function spoken(address: Address | undefined): string {
  if (!address) return "";
  if (address.group) return `${address.name} ${address.group.map(spoken).join(", ")}`;
  return `${address.name} ${address.address}`.trim();
}
