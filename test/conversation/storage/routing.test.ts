import { expect, test } from "vitest";
import { inWords } from "../in-words.ts";
import { openStage } from "./stage.ts";

test.each([
  "må jeg lægge lønsedler i et lukket team?",
  "kan jeg sende en straffeattest til ChatGPT",
  "may I keep income data in work copilot?",
  "må jeg gemme den her",
  "må jeg filme en borger der får et epileptisk anfald med arbejdstelefonen",
])("%s is for the table", async (text) => {
  const { hear } = await openStage();
  const [reply, ...rest] = await hear(text);
  expect(rest).toEqual([]);
  expect(reply?.card.actions.some(({ id }) => id.startsWith("storage."))).toBe(true);
});

test.each([
  "hvad siger politikken om opbevaring af data på usb",
  "må jeg ifølge politikken gemme data på OneDrive?",
  "what does the policy say about where data may be stored?",
  "må jeg gemme private billeder på arbejdscomputeren?",
  "er det ok at gemme private billeder på arbejdscomputeren?",
  "hvem fortæller mig hvilket drev jeg må lægge sagerne på",
  "er vores data også dækket af målet når de ligger i skyen hos en leverandør?",
  "hvor tit skal jeg tage sikkerhed op med mine folk?",
  "jeg har sendt en mail med personfølsomme oplysninger til en forkert borger, hvem skal jeg ringe til?",
  "is it ok to keep private photos on my pc?",
  "hej",
])("%s is for the policy", async (text) => {
  const { hear } = await openStage();
  const replies = await hear(text);
  expect(replies.flatMap(({ card }) => card.actions).map(({ id }) => id)).not.toContain(
    "storage.table",
  );
});

test("in a command and in the form the same question has the same answer", async () => {
  const { reply, hear } = await openStage();
  const text = "må jeg lægge lønsedler i et lukket team?";
  const [said] = await hear(text);
  const words = said && inWords(said.card);
  expect(words).toContain("Ja, i et lukket team");
  expect(inWords((await reply({ kind: "command", command: "ask", text })).card)).toBe(words);
  const form = { kind: "form", form: "ask", data: {}, filled: { question: text } } as const;
  expect(inWords((await reply(form)).card)).toBe(words);
});
