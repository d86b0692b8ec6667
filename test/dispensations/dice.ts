import type { Act, RequestText } from "../../src/dispensations/index.ts";
import { addDays } from "../../src/shared/calendar/day.ts";
import { dayOf } from "../../src/shared/calendar/instant.ts";
import { type Model, mayGive, type Simple, type Wanted } from "./model.ts";
import { TEXT } from "./town.ts";

/** What the walks ask to be let off. */
export const CLAUSE = {
  kind: "clause",
  clause: "overtraedelse/1",
  heading: "Overtrædelse",
} as const;

/** Who does what to which, at random; mostly what has some sense, for otherwise nearly all is refused. */
export function diceFor(model: Model, random: () => number) {
  const upTo = (count: number) => Math.floor(random() * count);
  const oneOf = <T>(items: readonly T[]): T => items[upTo(items.length)] as T;
  const someone = () => (random() < 0.03 ? "aad:somebody" : oneOf(model.tenant.people).id);
  /** Mostly who has something to do with it: otherwise nearly all is refused. */
  const anActor = (one: Simple) => {
    const roles = model.chain.map(({ role }) => role);
    const ofChain = model.tenant.people.filter((each) => each.roles.some((r) => roles.includes(r)));
    const near = [...ofChain.map(({ id }) => id), one.requester];
    const deputies = ofChain.flatMap(({ deputy }) => deputy ?? []);
    return random() < 0.8 ? oneOf([...near, ...near, ...deputies]) : someone();
  };
  /** Mostly one that something can be done about. */
  const aNumber = () => {
    const all = [...model.all];
    const open = all.filter(([, { state }]) => state === "requested");
    const [number] = open.length > 0 && random() < 0.85 ? oneOf(open) : oneOf(all);
    return number;
  };
  const aText = (): RequestText => {
    const from = addDays(dayOf(model.now), upTo(30) - 5);
    const to = random() < 0.2 ? undefined : addDays(from, upTo(90) + 2);
    const units = random() < 0.5 ? [oneOf(model.tenant.units).id] : [];
    return { ...TEXT, requirement: CLAUSE, from, to, units } as RequestText;
  };
  const members = () => {
    const all = model.tenant.people.map(({ id }) => id);
    const among = model.tenant.committees?.flatMap((each) => each.members) ?? [];
    return Array.from({ length: random() < 0.8 ? 1 : upTo(4) }, () =>
      oneOf(among.length > 0 && random() < 0.9 ? among : all),
    );
  };
  const aJudgement = (
    { round }: Simple,
    does = oneOf<Wanted["does"]>(["opinion", "decision"]),
  ): Act => {
    const judging = { round, words: "Derfor", tookPart: members(), steppedAside: [] };
    const aside = random() < 0.2 ? { steppedAside: members() } : {};
    const term = random() < 0.3 ? { to: addDays(dayOf(model.now), upTo(60)) } : {};
    if (does === "opinion") return { do: "assess", opinion: "for", ...judging };
    return random() < 0.8
      ? { do: "grant", ...judging, ...term, ...aside }
      : { do: "reject", ...judging, ...aside };
  };
  const anAct = (one: Simple): Act => {
    const chance = random();
    if (chance < 0.5) return aJudgement(one);
    // A button on a card that shows an older text.
    if (chance < 0.55) return aJudgement({ ...one, round: Math.max(1, one.round - 1) });
    if (chance < 0.6) return { do: "withdraw" };
    if (chance < 0.7) return { do: "revoke", words: "Slut" };
    if (chance < 0.8) return { do: "ask", words: "Hvorfor?" };
    if (chance < 0.9) return { do: "answer", words: "Derfor" };
    const text = aText();
    return { do: "change", text: { ...text, units: random() < 0.2 ? text.units : [...one.units] } };
  };
  /** Half the time somebody does what they may do as far as the model knows. */
  const aClick = (one: Simple) => {
    const able = mayGive(model, one);
    if (able.length === 0 || random() < 0.5) return { person: anActor(one), act: anAct(one) };
    const { person, does } = oneOf(able);
    return { person, act: random() < 0.2 ? anAct(one) : aJudgement(one, does) };
  };
  return { oneOf, someone, aNumber, aText, aClick };
}
