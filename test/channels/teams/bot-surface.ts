import { withIncidents } from "../../conversation/incidents/invented.ts";
import type { Opens, Surface } from "../../conversation/incidents/surface.ts";
import { tenantOf } from "../../demo.ts";
import { buttonOn, inputsOf, senderOn } from "../cards/on-adaptive.ts";
import { direct, execute, installed } from "./activities.ts";
import { openBot } from "./open-bot.ts";
import { APP, claimsFor, ownMicrosoft, token } from "./own-microsoft.ts";

/** Teams, as the people of a town see it, each alone with Vogter. Every request proves that it is Microsoft's. */
export async function botSurface(
  town = tenantOf("faxe"),
  opens: Opens = withIncidents,
): Promise<Surface> {
  const { authentication } = await ownMicrosoft();
  const bot = await openBot(
    (serviceUrl) => ({
      ...{ authentication, appId: APP, isOpen: false },
      allowsServiceUrl: (url) => url === serviceUrl,
      whoIs: ({ from }) => ({ tenant: town.id, person: from.aadObjectId ?? from.id }),
    }),
    undefined,
    await opens(undefined, town),
  );
  const authorization = `Bearer ${token(claimsFor(bot.serviceUrl))}`;
  const post = (activity: object) => bot.post(activity, { authorization });
  const from = (person: string) => ({
    from: { id: `29:${person}`, name: person, aadObjectId: person },
    conversation: { conversationType: "personal", id: `a:${person}` },
  });
  for (const { id } of town.people) await post(installed(from(id)));
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
    const response = await post({ ...activity, ...from(person) });
    const text = await response.text();
    // What is in no hurry leaves in its turn.
    await bot.later(1);
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
      return does(person, execute(verb, data.data));
    },
    begin: (person, command) => does(person, direct(command)),
    async report(person, fields) {
      await does(person, direct("haendelse"));
      return fill(person, fields);
    },
    async on(day) {
      bot.time.now = new Date(`${day}T10:00:00Z`);
      await bot.runner.runDue();
      await bot.later(1);
      lookAround();
    },
    shownTo: async (person) => JSON.stringify(seen.get(person)),
  };
}
