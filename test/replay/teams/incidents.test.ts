import { expect, test } from "vitest";
import { openAccess } from "../../../src/channels/teams/index.ts";
import {
  called,
  direct,
  execute,
  installed,
  report,
  sendDialog,
} from "../../channels/teams/activities.ts";
import { openBot } from "../../channels/teams/open-bot.ts";
import { withIncidents } from "../../conversation/incidents/invented.ts";
import { tenantOf } from "../../demo.ts";

const NUMBER = "HÆN-2026-0001";
const PEOPLE = ["mette", "nadia", "sanne"];

/** Somebody alone with Vogter. */
const from = (person: string) => ({
  from: { id: `29:${person}`, name: person, aadObjectId: person },
  conversation: { conversationType: "personal", id: `a:${person}` },
});
const where = (person: string) => `/v3/conversations/a:${person}/activities`;

async function opened() {
  const bot = await openBot(() => openAccess([tenantOf("faxe")]), undefined, await withIncidents());
  for (const person of PEOPLE) await bot.post(installed(from(person)));
  bot.sent.length = 0;
  const shownTo = (person: string) =>
    bot.sent.filter(({ path }) => path === where(person)).map(({ activity }) => activity.summary);
  const clicks = async (person: string, id: string, data: object, fields: object = {}) => {
    const answer = await bot.post({ ...execute(id, data, fields), ...from(person) });
    return (await answer.json()) as { value: { speak: string } };
  };
  return { ...bot, shownTo, clicks };
}

/** What is filled in on the form that a card holds. */
function filledIn({ actions }: { actions: { data: object }[] }) {
  const data = actions[0]?.data as { data: object; form: string };
  return {
    id: "form.sent",
    ...{ ...data, "field-what": "Mail til en forkert modtager", "field-found": "now" },
    "field-personalData": "yes",
  };
}

test("a command opens the form, and those who have to know are told, each alone", async () => {
  const { post, sent, clicks, shownTo, changed } = await opened();
  await post({ ...direct("haendelse mail til en forkert"), ...from("mette") });
  const form = sent.at(-1)?.activity.attachments[0]?.content;
  expect(JSON.stringify(form)).toContain("mail til en forkert");
  const { id, ...fields } = filledIn(form as never);
  const { data, ...inputs } = fields as { data: object };
  const receipt = await clicks("mette", id, data, inputs);
  expect(receipt.value.speak).toBe(`Meldt. ${NUMBER}.`);
  for (const person of ["nadia", "sanne"]) {
    expect(shownTo(person)).toHaveLength(1);
    expect(shownTo(person)[0]).toContain(`Ny hændelse ${NUMBER}`);
  }
  expect(JSON.stringify(sent)).toContain("Proceduren sikrer, at DBR og IT-Servicedesk");

  const taken = await clicks("nadia", "incident.take", { number: NUMBER });
  expect(JSON.stringify(taken.value)).toContain("Du har den siden");
  const sannes = changed.find(({ path }) => path.includes("a:sanne"));
  expect(JSON.stringify(sannes?.activity)).toContain("Nadia Kridtstrand har den siden");
  expect(shownTo("mette").at(-1)).toBe(`Nogen har taget ${NUMBER}.`);

  const asked = await clicks("nadia", "incident.form", { number: NUMBER, form: "not-breach" });
  expect(asked.value.speak).toBe("Det er ikke et brud");
});

test("a message that is reported opens a dialog with its words, and the receipt is in the dialog", async () => {
  const { post, shownTo } = await opened();
  const shown = await (
    await post({ ...report("<p>Mappen blev glemt i toget</p>"), from: from("mette").from })
  ).json();
  const { content } = (shown as { task: { value: { card: { content: never } } } }).task.value.card;
  expect(JSON.stringify(content)).toContain("Mappen blev glemt i toget");
  const sent = await (
    await post({ ...sendDialog(filledIn(content)), from: from("mette").from })
  ).json();
  expect(JSON.stringify(sent)).toContain(`Meldt. ${NUMBER}.`);
  expect(shownTo("nadia")).toHaveLength(1);
});

test("where others read along, it goes on where the person is alone", async () => {
  const { post, sent, shownTo } = await opened();
  await post({ ...called("haendelse en borgers sag lå fremme"), from: from("mette").from });
  expect(shownTo("mette").at(-1)).toBe("Godt, du siger det. Skal jeg melde det som en hændelse?");
  const inChannel = sent.filter(({ path }) => path.includes("19:"));
  expect(JSON.stringify(inChannel)).not.toContain("borgers sag");
});
