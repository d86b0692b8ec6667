import { expect, test } from "vitest";
import { LOCAL, mountLocalPage, openInbox } from "../../../src/channels/local/index.ts";
import { createHandle } from "../../../src/conversation/handle.ts";
import { createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import { openDesk } from "../../conversation/desk.ts";
import { withDispensations } from "../../conversation/dispensations/invented.ts";
import { openServer } from "../../http/open-server.ts";

const NUMBER = "DIS-2026-0001";

/** The page's own server over the real conversation, store, outbox and looks. */
async function openPage() {
  const inbox = openInbox();
  const invented = await withDispensations((_, { id }) => ({ channel: LOCAL, to: id }));
  const { parts, store, clock, time } = openDesk(invented);
  const log = createLog("silent");
  const random = seededRandom(1);
  const handlers = {
    ...createOutbox({ couriers: [inbox.courier], clock, log, random }),
    "dispensation.look": {
      async work(...[tx, { tenant, payload }]: Work) {
        await invented.dispensations.look(tx, tenant, (payload as { number: string }).number);
        return undefined;
      },
    },
  };
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
    click: (person: string, id: string, data: object) => send(person, { action: { id, data } }),
    sends: (person: string, form: string, fields: object, data: object = {}) => {
      const filled = Object.entries(fields).map(([id, value]) => [`field-${id}`, value]);
      const sent = { number: NUMBER, form, round: "1", ...data };
      const more = { form: `dispensation.${form}`, ...Object.fromEntries(filled) };
      return send(person, { action: { id: "form.sent", data: sent, ...more } });
    },
    async news(person: string) {
      const query = new URLSearchParams({ tenant: "faxe", person, after: "0" });
      return (await fetch(`${address}/local/inbox?${query}`)).text();
    },
    async on(day: string) {
      time.now = new Date(`${day}T10:00:00Z`);
      await runner.runDue();
    },
  };
}

type Work = Parameters<
  Extract<
    NonNullable<Parameters<typeof createRunner>[0]["handlers"][string]>,
    { work: unknown }
  >["work"]
>;

test("from the request to its end, each on their own page", async () => {
  const { send, click, sends, news, on } = await openPage();
  const form = await send("mette", { text: "/dispensation Håndbogen 4.2" });
  expect(form).toContain("Hvilket krav kan I ikke overholde?");
  expect(form).toContain("Håndbogen 4.2");
  const asked = {
    ...{ reference: "Håndbogen 4.2", what: "Ingen skærmlås", covers: "Tre tablets" },
    ...{ why: "Børnene bruger dem", risk: "Andre kan se", from: "2026-05-01", to: "2026-06-30" },
  };
  const receipt = await sends("mette", "request", asked, { draft: "one" });
  expect(receipt).toContain(`Den har nummer ${NUMBER}`);
  expect(await news("nadia")).toContain(`${NUMBER} ligger hos dig nu.`);
  expect(await news("gunnar")).not.toContain(NUMBER);

  const opened = await click("nadia", "dispensation.form", {
    ...{ number: NUMBER, form: "assess", round: "1" },
  });
  expect(opened).toContain("Hvad er din vurdering?");
  await sends("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
  expect(await sends("mette", "grant", {})).toContain("du har selv søgt den");
  expect(await sends("gunnar", "grant", { conditions: "Kun i køkkenet" })).toContain("gælder");
  expect(await sends("thomas", "reject", { words: "Nej" })).toContain("er afsluttet");
  expect(await news("mette")).toContain("Betingelser: Kun i køkkenet");

  await on("2026-06-30");
  expect(await news("peter")).toContain("gælder til og med i dag");
  await on("2026-07-01");
  expect(await click("mette", "dispensation.open", { number: NUMBER })).toContain("udløbet");
});
