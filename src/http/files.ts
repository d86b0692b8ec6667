import type { Server } from "restify";
import type { MadeFile } from "../shared/sheets/made-file.ts";

/** Hands out files to whoever has the link that Vogter gave them. What is not there and what is over look the same. */
export function mountFiles(
  server: Server,
  fileBehind: (secret: string, name: string) => Promise<MadeFile | undefined>,
): void {
  server.get("/files/:secret/:name", async (request, response) => {
    const file = await fileBehind(request.params.secret, request.params.name);
    // Nothing is returned: restify would write what is, with the whole request, into a log of its own.
    if (!file) response.sendRaw(404, "", {});
    else
      response.sendRaw(200, Buffer.from(file.bytes), {
        "content-type": file.mime,
        "content-disposition": `attachment; filename="${file.name}"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-robots-tag": "noindex",
      });
  });
}
