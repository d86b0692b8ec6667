import { crawl, QUESTIONS } from "./crawl.ts";
import { secretFiles } from "./files.ts";
import { openClient } from "./local-client.ts";
import { foundBelow, foundIn, isBelow } from "./search.ts";
import { CPR, IN_FILE, IN_QUESTION, KEPT_BY_DESIGN } from "./secrets.ts";
import { startWatched } from "./server.ts";
import { driveTeams } from "./teams-part.ts";

const PEOPLE = ["mette", "nadia", "sanne", "peter", "thomas"];

/**
 * Does all that can be done with a Vogter that keeps things in `environment`, on the page and as Teams does it, and gives
 * where anything was found that must be nowhere: while it runs, once it was killed, and once it ran again and stopped.
 */
export async function driveAndSearch(
  environment: Readonly<Record<string, string>>,
  inDatabase: () => Promise<readonly string[]> = async () => [],
) {
  const vogter = await startWatched(environment);
  const client = openClient(vogter.address, "faxe");
  // In spring there are reviews to hold and duties to do, whenever this runs.
  const spring = `${new Date().getFullYear() + 1}-03-02T10:30`;
  await client.post("/local/clock", { to: spring });
  for (const { name, bytes } of await secretFiles()) {
    const files = [{ name, bytes: Buffer.from(bytes).toString("base64") }];
    await client.say("mette", { text: `må jeg gemme den her på usb? ${IN_QUESTION}`, files });
    await client.say("mette", { text: "", files });
  }
  const pressed = await crawl(client, PEOPLE, QUESTIONS);
  await misbehave(vogter.address);
  await driveTeams(vogter.address);
  const metrics = Buffer.from(await (await fetch(`${vogter.address}/metrics`)).arrayBuffer());
  const while_ = await foundBelow(vogter.kept);
  await vogter.kill();
  const killed = [...(await foundBelow(vogter.kept)), ...(await inDatabase())];
  return {
    pressed,
    log: vogter.log().toString(),
    /** Whether what is kept by design is there, so that the search is known to see what is kept. */
    keepsReports: await isBelow(vogter.kept, KEPT_BY_DESIGN),
    found: [...foundIn("metrics", metrics), ...foundIn("log", vogter.log()), ...while_, ...killed],
  };
}

/** What is not as it should be is not logged either. */
async function misbehave(address: string): Promise<void> {
  const client = openClient(address, "faxe");
  const json = { "content-type": "application/json" };
  const post = (path: string, body: string, headers: Record<string, string> = json) =>
    fetch(`${address}${path}`, { method: "POST", headers, body }).then((response) =>
      response.text(),
    );
  await post("/local/messages", `{"text": "${CPR[0]} ${IN_FILE}`);
  await post("/local/messages", `${CPR[0]}`, { "content-type": "text/plain" });
  await post("/local/messages", JSON.stringify({ text: CPR[0].repeat(10_000) }));
  await post("/local/clock", JSON.stringify({ to: CPR[0] }));
  await post("/api/messages", `{"text": "${CPR[0]} ${IN_FILE}`);
  await post("/api/messages", JSON.stringify({ type: "message", text: CPR[0] }));
  await fetch(`${address}/${CPR[0]}?${IN_FILE}=${CPR[1]}`, { headers: { cookie: CPR[2] } });
  await client.say(CPR[0], { text: CPR[1] });
  await client.say("mette", { text: CPR[0], files: [{ name: CPR[0], bytes: CPR[1] }] });
  await client.say("mette", { text: "x", files: CPR });
}
