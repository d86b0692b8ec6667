import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createHandle } from "../../../src/conversation/handle.ts";
import { openStorage } from "../../../src/conversation/storage/open-storage.ts";
import { createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import { DIRECT, MENTION, openSlack } from "../../channels/slack/open-slack.ts";
import { FILE, PATH } from "../../channels/slack/sample-file.ts";
import { openDesk, TENANTS } from "../../conversation/desk.ts";

vi.setConfig({ testTimeout: 30_000 });

/** From Slack through the storage question and its job back to Slack, with a file on Slack's host. */
async function openStorageInSlack(body: string) {
  const desk = openDesk();
  const { clock, store } = desk;
  const opened = await openSlack((envelope) => handle(envelope));
  const { slack, channel } = opened;
  const log = createLog("silent");
  const storage = await openStorage(join(import.meta.dirname, "../../../data"), {
    ...{ tenants: TENANTS, policies: [], fetchers: [channel.files], others: [], log },
  });
  onTestFinished(() => storage.close());
  const handle = createHandle({ ...desk.parts, flows: [storage.flow] });
  const random = seededRandom(1);
  const handlers = {
    ...createOutbox({ couriers: [channel.courier], clock, log, random }),
    ...storage.jobs,
  };
  const runner = createRunner({ store, clock, log, random, handlers });
  slack.hosted[PATH] = (res) => {
    res.writeHead(200, { "content-type": "text/plain" });
    res.end(body);
  };
  slack.files.F1 = { ...FILE, url_private_download: `${slack.url}${PATH}` };
  return { ...opened, desk, runner };
}

test("a file sent to Vogter alone is said to be read, read with the bot's token, and answered", async () => {
  const { event, runner, slack } = await openStorageInSlack("Diagnose: skizofreni, 010190-1234");
  const text = "må jeg gemme den her på onedrive?";
  await event({ ...DIRECT, text, subtype: "file_share", files: [FILE] });
  await runner.runDue();
  const said = slack.called("chat.postMessage").map((one) => String(one.text));
  expect(said).toHaveLength(2);
  expect(said[0]).toContain("Jeg læser filen …");
  expect(said[1]).toContain("Nej, ikke på dit OneDrive");
  expect(said[1]).toContain("Intet er gemt.");
  expect(slack.downloads).toEqual([{ path: PATH, authorization: "Bearer xoxb-one" }]);
});

test("in a channel nobody but the asker sees what is said of the file", async () => {
  const { event, runner, slack } = await openStorageInSlack("Diagnose: skizofreni");
  await event({ ...MENTION, text: "<@UBOT> må den her fil ligge her?", files: [FILE] });
  await runner.runDue();
  const open = slack.messages.filter(({ channel }) => channel === "C1").map(({ text }) => text);
  expect(open.join("\n")).not.toContain("følsomme");
  const alone = [...slack.called("chat.postEphemeral"), ...slack.called("chat.postMessage")];
  expect(alone.map(({ text }) => text).join("\n")).toContain("følsomme oplysninger");
});
