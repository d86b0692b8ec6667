import { z } from "zod";
import type { FileRef } from "../../conversation/envelope.ts";
import type { InboundActivity } from "./activity.ts";

/** Of a message to Vogter alone: elsewhere Teams hands over no files, only that the message has some, in HTML. */
const attachment = z.object({
  contentType: z.literal("application/vnd.microsoft.teams.file.download.info"),
  name: z.string().nullish(),
  content: z.object({ downloadUrl: z.string().min(1), uniqueId: z.string().nullish() }),
});

/** The files of a message; a picture in its text is none. */
export function filesIn({ attachments }: InboundActivity): FileRef[] {
  return (attachments ?? []).flatMap((one, index) => {
    const read = attachment.safeParse(one);
    if (!read.success) return [];
    const { name, content } = read.data;
    const id = content.uniqueId || String(index);
    return [{ id, name: name ?? "", at: { url: content.downloadUrl } }];
  });
}
