import type { Surface } from "../../conversation/incidents/surface.ts";
import { buttonOn, inputsOf, senderOn } from "../cards/on-adaptive.ts";
import type { openPage } from "./open-page.ts";

/** The local page, as people there see it. */
export function pageSurface({ send, news, on }: Awaited<ReturnType<typeof openPage>>): Surface {
  const answered = new Map<string, object[]>();
  const seen = async (person: string) => [
    ...(await news(person)).items.flatMap(({ cards }) => cards),
    ...(answered.get(person) ?? []),
  ];
  const does = async (person: string, what: object) => {
    const { cards } = await send(person, what);
    answered.set(person, [...(answered.get(person) ?? []), ...cards]);
    return JSON.stringify(cards);
  };
  const latest = async <T>(person: string, find: (card: object) => T | undefined): Promise<T> => {
    const found = (await seen(person)).toReversed().flatMap((card) => find(card) ?? []);
    const [first] = found;
    if (first === undefined) throw new Error(`${person} was shown no such thing`);
    return first;
  };
  const fill: Surface["fill"] = async (person, fields) => {
    const { data } = await latest(person, senderOn);
    return does(person, { action: { ...data, ...inputsOf(fields) } });
  };
  return {
    fill,
    write: (person, text) => does(person, { text }),
    async press(person, title) {
      const { data } = await latest(person, (card) => buttonOn(card, title));
      return does(person, { action: data });
    },
    begin: (person, command) => does(person, { text: `/${command}` }),
    async report(person, fields) {
      await does(person, { text: "/haendelse" });
      return fill(person, fields);
    },
    on,
    shownTo: async (person) => JSON.stringify(await seen(person)),
  };
}
