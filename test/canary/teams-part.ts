import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished, vi } from "vitest";
import { called, direct } from "../channels/teams/activities.ts";
import { fakeConnector } from "../channels/teams/fake-connector.ts";
import { secretFiles } from "./files.ts";
import { CPR, IN_QUESTION } from "./secrets.ts";

/** Sends every file, and a CPR number in every field, the way Teams does. */
export async function driveTeams(address: string): Promise<void> {
  const { serviceUrl, sent } = await fakeConnector();
  const files = await secretFiles();
  const host = await hostFiles(files.map(({ bytes }) => bytes));
  const post = async (activity: object) =>
    fetch(`${address}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ serviceUrl, ...activity }),
    });
  const attachments = files.map(({ name }, n) => ({
    contentType: "application/vnd.microsoft.teams.file.download.info",
    content: { downloadUrl: `${host}/${n}`, uniqueId: `file-${n}` },
    name,
  }));
  for (const attachment of attachments) {
    const before = sent.length;
    await post(
      direct(`må jeg gemme den her på usb? ${IN_QUESTION} ${CPR[0]}`, {
        attachments: [attachment],
      }),
    );
    // That it is being read, that a number was hidden, and the answer.
    await vi.waitUntil(() => sent.length >= before + 3, 20_000);
  }
  await post(direct("hvad siger politikken om det?", { attachments: attachments.slice(0, 2) }));
  await post(called(`må ${CPR[1]} ligge her? ${IN_QUESTION}`));
  const invoke = (name: string, value: unknown) =>
    post(direct("", { type: "invoke", name, value }));
  const data = { id: CPR[0], data: { question: CPR[1], class: CPR[2] } };
  await invoke("adaptiveCard/action", { action: { type: "Action.Execute", verb: CPR[0], data } });
  const messagePayload = { body: { content: `<p>${CPR.join("</p><p>")}</p>` } };
  await invoke("composeExtension/fetchTask", { commandId: "incident", messagePayload });
  await invoke("composeExtension/fetchTask", { commandId: CPR[0], messagePayload });
  await invoke(CPR[0], CPR[1]);
}

async function hostFiles(files: readonly Uint8Array[]): Promise<string> {
  const server = createServer((req, res) => {
    const file = files[Number(req.url?.slice(1))];
    res.writeHead(file ? 200 : 404);
    res.end(file);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
