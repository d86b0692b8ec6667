import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openAccess, teamsCourier, teamsFiles } from "../../../src/channels/teams/index.ts";
import { openStorage } from "../../../src/conversation/storage/open-storage.ts";
import { createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import { called, direct } from "../../channels/teams/activities.ts";
import { openBot } from "../../channels/teams/open-bot.ts";
import { quietBotFramework } from "../../channels/teams/open-teams.ts";
import { TENANTS } from "../../conversation/desk.ts";

quietBotFramework();
vi.setConfig({ testTimeout: 30_000 });

/** From Teams through the storage question and its job back to Teams, with a file where Teams has its files. */
async function openStorageInTeams(body: string) {
  const host = createServer((_, res) => void res.end(body));
  await new Promise<void>((resolve) => void host.listen(0, "127.0.0.1", resolve));
  const log = createLog("silent");
  const access = openAccess(TENANTS);
  const storage = await openStorage(join(import.meta.dirname, "../../../data"), {
    ...{ tenants: TENANTS, policies: [], fetchers: [teamsFiles(access)], others: [], log },
  });
  onTestFinished(async () => {
    host.close();
    await storage.close();
  });
  const bot = await openBot(undefined, undefined, { flows: [storage.flow], kinds: [] });
  const { clock, store } = bot;
  const random = seededRandom(1);
  const couriers = [teamsCourier(access, store)];
  const handlers = { ...createOutbox({ couriers, clock, log, random }), ...storage.jobs };
  const runner = createRunner({ store, clock, log, random, handlers });
  const downloadUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/1`;
  const contentType = "application/vnd.microsoft.teams.file.download.info";
  const file = { contentType, content: { downloadUrl, uniqueId: "0a" }, name: "notat.txt" };
  return { ...bot, runner, file };
}

test("a file sent to Vogter alone is said to be read, and then answered", async () => {
  const { deliver, serviceUrl, runner, sent, file } =
    await openStorageInTeams("Diagnose: skizofreni");
  const message = direct("må jeg gemme den her på usb?", { attachments: [file] });
  await deliver({ serviceUrl, ...message });
  await runner.runDue();
  expect(sent.map(({ activity }) => activity.summary)).toEqual([
    "Jeg læser filen …",
    "Nej, ikke på en USB-nøgle eller ekstern disk.",
  ]);
});

test("in a channel, where Teams hands over no file, Vogter says how to send it", async () => {
  const { deliver, serviceUrl, runner, sent } = await openStorageInTeams("");
  await deliver({ serviceUrl, ...called("må jeg lægge den her fil på onedrive?") });
  await runner.runDue();
  expect(JSON.stringify(sent[0]?.activity)).toContain("sende mig filen i en chat");
});
