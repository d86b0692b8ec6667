import { createHash } from "node:crypto";

/** The municipality of the `n`th of all people. */
export function tenantOf(n: number, tenants: number): string {
  return `T${n % tenants}`;
}

export function personOf(n: number): string {
  return `P${n}`;
}

/** What was said, in whatever the channel made of the card. */
export function saidIn(text: string): string {
  return /first|second|(urgent|answer)( behind)? \d+/.exec(text)?.[0] ?? "";
}

/** What somebody is reminded of: about as much as a real card. */
export function reminder(text: string) {
  const more = createHash("sha256").update(text).digest("hex");
  return {
    summary: text,
    blocks: [
      { kind: "heading", text: "Gennemgang af informationssikkerhed" },
      { kind: "text", text: `${text}. Holder I personalemøde i denne måned? ${more}` },
      { kind: "facts", facts: [{ label: "Enhed", value: "Dagplejen" }] },
      { kind: "text", text: "Vogters standard, ikke et krav i politikken", tone: "muted" },
    ],
    actions: [
      { id: "review.plan", title: "Planlæg", data: { id: text }, style: "primary" },
      { id: "review.snooze", title: "Udskyd", data: { id: text } },
    ],
  } as const;
}
