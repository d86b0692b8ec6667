import { z } from "zod";
import type { FileRef } from "../../conversation/envelope.ts";

const file = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  size: z.number().nullish(),
  mimetype: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
});

/**
 * The files that Slack tells of in the workspace `team`. Of one in a channel that is shared with another organisation
 * it may tell the id alone.
 */
export function filesIn(files: readonly unknown[], team: string): FileRef[] {
  return files.flatMap((one) => {
    const read = file.safeParse(one);
    return read.success ? [fileRefOf(read.data, team)] : [];
  });
}

function fileRefOf(read: z.infer<typeof file>, team: string): FileRef {
  const { id, name, size, mimetype } = read;
  const url = read.url_private_download || read.url_private;
  return {
    id,
    name: name ?? "",
    ...(typeof size === "number" && { bytes: size }),
    ...(mimetype && { mime: mimetype }),
    at: { team, ...(url && { url }) },
  };
}
