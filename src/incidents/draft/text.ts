import type { Draft, Part, Section } from "./draft.ts";

/** What is to be sent, as plain text to copy; without the remarks, which are for the sender. Pure. */
export function draftText({ title, sections, from }: Draft): string {
  return [title, ...sections.map(sectionText), from].join("\n\n");
}

function sectionText({ heading, parts }: Section): string {
  return [heading, ...parts.map(partText)].join("\n");
}

function partText(part: Part): string {
  switch (part.kind) {
    case "text":
      return part.saying.text;
    case "facts":
      return part.facts.map(({ label, value }) => `${label}: ${value.text}`).join("\n");
    case "list":
      return part.items.map((item) => `- ${item}`).join("\n");
  }
}
