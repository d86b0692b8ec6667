import { openAccess } from "../../../src/channels/teams/index.ts";
import { withIncidents } from "../../conversation/incidents/invented.ts";
import type { Surface } from "../../conversation/incidents/surface.ts";
import { tenantOf } from "../../incidents/town.ts";
import { buttonOn, inputsOf, senderOn } from "../cards/on-adaptive.ts";
import { direct, execute, installed } from "./activities.ts";
import { openBot } from "./open-bot.ts";

/** Teams, as the people of a town see it, each alone with Vogter. */
export async function botSurface(town = tenantOf("faxe")): Promise<Surface> {
  const invented = await withIncidents(undefined, town);
  const bot = await openBot(() => openAccess([town]), undefined, invented);
  const from = (person: string) => ({
    from: { id: `29:${person}`, name: person, aadObjectId: person },
    conversation: { conversationType: "personal", id: `a:${person}` },
  });
  for (const { id } of town.people) await bot.post(installed(from(id)));
  const seen = new Map(town.people.map(({ id }) => [id, [] as object[]]));
  const taken = { sent: bot.sent.length, changed: 0 };
  const lookAround = () => {
    const news = [...bot.sent.slice(taken.sent), ...bot.changed.slice(taken.changed)];
    Object.assign(taken, { sent: bot.sent.length, changed: bot.changed.length });
    for (const { path, activity } of news) {
      const [, person = ""] = /conversations\/a:([^/]+)\//.exec(path) ?? [];
      seen.get(person)?.push(...activity.attachments.map(({ content }) => content));
    }
  };
  const does = async (person: string, activity: object): Promise<string> => {
    const cards = seen.get(person) ?? [];
    const before = cards.length;
    const response = await bot.post({ ...activity, ...from(person) });
    const text = await response.text();
    lookAround();
    const answer = text.startsWith("{") ? (JSON.parse(text) as { value?: object }) : {};
    if (answer.value) cards.push(answer.value);
    return JSON.stringify(cards.slice(before));
  };
  const latest = <T>(person: string, find: (card: object) => T | undefined): T => {
    const [first] = (seen.get(person) ?? []).toReversed().flatMap((card) => find(card) ?? []);
    if (first === undefined) throw new Error(`${person} was shown no such thing`);
    return first;
  };
  const fill: Surface["fill"] = (person, fields) => {
    const { data, verb } = latest(person, senderOn);
    const { id: _, data: given, ...more } = data;
    return does(person, execute(verb, given, { ...more, ...inputsOf(fields) }));
  };
  return {
    fill,
    write: (person, text) => does(person, direct(text)),
    async press(person, title) {
      const { data, verb } = latest(person, (card) => buttonOn(card, title));
      await does(person, execute(verb, data.data));
    },
    async report(person, fields) {
      await does(person, direct("haendelse"));
      return fill(person, fields);
    },
    shownTo: async (person) => JSON.stringify(seen.get(person)),
  };
}
