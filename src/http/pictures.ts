import type { Server } from "restify";

/** Hands out pictures to whoever knows their names: Teams and Slack fetch them for those who look at a card. */
export function mountPictures(
  server: Server,
  png: (name: string) => Promise<Uint8Array | undefined>,
): void {
  server.get("/pictures/:name", async (request, response) => {
    const picture = await png(request.params.name);
    // Nothing is returned: restify would write what is, with the whole request, into a log of its own.
    if (!picture) response.sendRaw(404, "", {});
    else
      response.sendRaw(200, Buffer.from(picture), {
        "content-type": "image/png",
        "cache-control": "public, max-age=86400",
        "cross-origin-resource-policy": "cross-origin",
      });
  });
}
