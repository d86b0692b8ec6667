// The floor on Teams: botbuilder's adapter behind restify, which says back what it was told.
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import restify from "restify";
import { readJsonBody } from "../../src/http/json-body.ts";
import { serveBench } from "./serve-bench.ts";

const authentication = new ConfigurationBotFrameworkAuthentication({});
const adapter = new CloudAdapter(authentication);
const server = restify.createServer();
server.post("/api/messages", readJsonBody, async (req, res) => {
  const identity = await authentication.authenticateRequest(req.body, "");
  await adapter.processActivityDirect(identity, req.body as Activity, async (context) => {
    await context.sendActivity(`echo: ${context.activity.text}`);
  });
  res.sendRaw(200, "{}", { "content-type": "application/json" });
});
server.listen(0, "127.0.0.1", () => serveBench(server.address().port));
