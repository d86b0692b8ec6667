import { expect, test } from "vitest";
import { LOCAL, mountLocalPage, openInbox } from "../../../src/channels/local/index.ts";
import { createFetch } from "../../../src/conversation/files/index.ts";
import { createHandle } from "../../../src/conversation/handle.ts";
import { wheelFileMaker } from "../../../src/conversation/wheel/index.ts";
import { mountFiles } from "../../../src/http/files.ts";
import { mountPictures } from "../../../src/http/pictures.ts";
import { openDesk } from "../../conversation/desk.ts";
import { openTownsWheel, REPORT } from "../../conversation/wheel/invented.ts";
import { openServer } from "../../http/open-server.ts";

/** The page's own server over the real conversation and store, with pictures and files. */
async function openPage() {
  const inbox = openInbox();
  const invented = await openTownsWheel("", (_, { id }) => ({ channel: LOCAL, to: id }));
  const { parts, store, clock, time } = openDesk(invented);
  const tenants = parts.tenants.map((one) => ({ ...one, examples: () => [] }));
  const { wheel } = invented;
  const { address } = await openServer((server) => {
    mountLocalPage(server, { handle: createHandle(parts), tenants, clock, inbox });
    mountPictures(server, (name) => wheel.png(store, name));
    mountFiles(server, createFetch(store, new Map([wheelFileMaker(wheel.desks)])));
  });
  const send = async (person: string, what: object) => {
    const response = await fetch(`${address}/local/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ conversation: person, tenant: "faxe", person, ...what }),
    });
    return JSON.stringify(await response.json());
  };
  return { send, time, get: (path: string) => fetch(`${address}${path}`) };
}

test("the wheel with its picture on both papers, its files, and a task reported", async () => {
  const { send, get, time } = await openPage();
  const shown = await send("nadia", { text: "Vis årshjulet" });
  expect(shown).toContain("Årshjul 2026 · Faxe Kommune");
  const [light = ""] = /\/pictures\/[\w-]{22}\.light\.png/.exec(shown) ?? [];
  const pictures = await Promise.all(
    [light, light.replace("light", "dark")].map(async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("image/png");
      return Buffer.from(await response.arrayBuffer());
    }),
  );
  for (const picture of pictures) expect(picture.subarray(1, 4).toString()).toBe("PNG");
  expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(false);

  const [calendar = ""] = /\/files\/[\w-]{22}\/aarshjul-2026\.ics/.exec(shown) ?? [];
  const events = await (await get(calendar)).text();
  // The first of May is a Friday, and nobody's day off in Faxe.
  expect(events).toContain("DTSTART;VALUE=DATE:20260501");
  expect(events).not.toContain("Nadia");
  const [sheet = ""] = /\/files\/[\w-]{22}\/aarshjul-2026\.xlsx/.exec(shown) ?? [];
  expect((await get(sheet)).status).toBe(200);

  const data = { task: REPORT, form: "done" };
  const form = await send("nadia", { action: { id: "wheel.form", data } });
  expect(form).toContain("Hvornår blev det gjort?");
  const fields = { form: "wheel.done", "field-on": "2026-05-01", "field-note": "Forelagt" };
  expect(await send("nadia", { action: { id: "form.sent", data, ...fields } })).toContain(
    "✓ udført",
  );
  const anew = await send("nadia", { text: "Vis årshjulet" });
  expect(anew).toContain("1 udført");
  expect(anew).not.toContain(light);

  time.now = new Date("2026-06-20T10:00:00Z");
  expect((await get(light)).status).toBe(404);
  expect((await get("/pictures/aaaaaaaaaaaaaaaaaaaaaa.light.png")).status).toBe(404);
  expect(await send("mette", { text: "Vis årshjulet" })).toContain("Årshjulet er for dem");
});
