import { z } from "zod";

const shape = z.object({
  /** Where what comes of the form goes. */
  to: z.string(),
  data: z.record(z.string(), z.string()),
});

/** What a dialog carries unseen: Slack gives it back as it was. */
export type Metadata = z.infer<typeof shape>;

export function writeMetadata(metadata: Metadata): string {
  return JSON.stringify(metadata);
}

/** The inverse of {@link writeMetadata}; nothing for what is not ours. */
export function readMetadata(text: string): Metadata | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
