import { expect, test } from "vitest";
import { LOCAL, mountLocalPage, openInbox } from "../../../src/channels/local/index.ts";
import { createHandle } from "../../../src/conversation/handle.ts";
import { createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import { openDesk } from "../../conversation/desk.ts";
import { withIncidents } from "../../conversation/incidents/invented.ts";
import { openServer } from "../../http/open-server.ts";

const NUMBER = "HÆN-2026-0001";

/** The page's own server over the real conversation, store and outbox. */
async function openPage() {
  const inbox = openInbox();
  const invented = await withIncidents((_, { id }) => ({ channel: LOCAL, to: id }));
  const { parts, store, clock } = openDesk(invented);
  const log = createLog("silent");
  const random = seededRandom(1);
  const handlers = createOutbox({ couriers: [inbox.courier], clock, log, random });
  const runner = createRunner({ store, clock, log, random, handlers });
  const tenants = parts.tenants.map((one) => ({ ...one, examples: () => [] }));
  const { address } = await openServer((server) =>
    mountLocalPage(server, { handle: createHandle(parts), tenants, clock, inbox }),
  );
  const send = async (person: string, what: object) => {
    const response = await fetch(`${address}/local/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ conversation: person, tenant: "faxe", person, ...what }),
    });
    await runner.runDue();
    return JSON.stringify(await response.json());
  };
  return {
    send,
    act: (person: string, id: string, data: object, more: object = {}) =>
      send(person, { action: { id, data, ...more } }),
    async news(person: string, after = 0) {
      const query = new URLSearchParams({ tenant: "faxe", person, after: String(after) });
      const response = await fetch(`${address}/local/inbox?${query}`);
      return (await response.json()) as { items: { id: string; cards: object[] }[]; next: number };
    },
  };
}

const REPORTED = {
  ...{ form: "incident.report", "field-what": "Mail til en forkert modtager" },
  ...{ "field-found": "now", "field-personalData": "yes" },
};

test("from the report to the end, each on their own page", async () => {
  const { send, act, news } = await openPage();
  const form = await send("mette", { text: "/haendelse mail til en forkert" });
  expect(form).toContain("Hvornår opdagede du det?");
  const receipt = await act("mette", "form.sent", { draft: "one" }, REPORTED);
  expect(receipt).toContain(`Meldt. ${NUMBER}.`);
  const told = await news("nadia");
  expect(told.items).toHaveLength(1);
  expect(JSON.stringify(told)).toContain("Proceduren sikrer, at DBR og IT-Servicedesk");
  expect((await news("peter")).items).toEqual([]);

  await act("nadia", "incident.take", { number: NUMBER });
  const sannes = await news("sanne", told.next - 1);
  expect(JSON.stringify(sannes)).toContain("Nadia Kridtstrand har den siden");
  const [changed] = (await news("nadia", told.next)).items;
  expect(changed?.id).toBe(told.items[0]?.id);

  const decided = { form: "incident.not-breach", "field-reason": "Det var en prøve" };
  await act("nadia", "form.sent", { number: NUMBER }, decided);
  const end = { form: "incident.close", "field-cause": "Prøve", "field-lesson": "Sig det først" };
  expect(await act("nadia", "form.sent", { number: NUMBER }, end)).toContain("Afsluttet");
  expect(JSON.stringify(await news("mette"))).toContain("Det lærte vi: Sig det først");
});
