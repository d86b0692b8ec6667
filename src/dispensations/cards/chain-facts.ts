import { type Locale, t } from "../../shared/texts.ts";
import { isGiven, type Task, tasksOf } from "../chain.ts";
import type { Dispensation, Part } from "../dispensation.ts";
import { type Seat, seatsOf } from "../seats.ts";
import { openQuestion } from "../standing.ts";
import type { Setting } from "./setting.ts";
import type { Fact } from "./text-facts.ts";
import { dayTextAt, nameOf, namesOf, roleName, termText } from "./words.ts";

/** Each step of the chain: what was said, and by whom for whom; who has it now; or that it comes later. */
export function chainFacts(dispensation: Dispensation, setting: Setting): readonly Fact[] {
  const { steps } = setting.desk.policyOf(dispensation.policy).profile.dispensations;
  const seats = seatsOf(dispensation, setting.desk);
  const isOver = dispensation.state.is !== "requested";
  return tasksOf(steps).flatMap((task): Fact[] => {
    const roles = task.roles.map((role) => roleName(role, dispensation, setting)).join(", ");
    const label = t(setting.locale, `dispensation.step.${task.do}`, { role: roles });
    const fact = (value: string) => [{ label, value }];
    const part = partOf(dispensation, task);
    if (part) return fact(partText(part, setting));
    const seat = seats.find((one) => one.task.step === task.step && sameRoles(one.task, task));
    if (seat) return fact(seatText(dispensation, seat, setting));
    return isOver ? [] : fact(t(setting.locale, "dispensation.step.later"));
  });
}

function partOf(dispensation: Dispensation, task: Task): Part | undefined {
  if (!isGiven(dispensation, task)) return undefined;
  const { parts, round } = dispensation;
  return parts.findLast(
    (one) => one.round === round && one.step === task.step && task.roles.includes(one.role),
  );
}

function sameRoles(one: Task, other: Task): boolean {
  return one.roles.join(" ") === other.roles.join(" ");
}

/** What somebody gave, who they were, and for whom. */
function partText(part: Part, setting: Setting): string {
  const { locale } = setting;
  const who = part.insteadOf
    ? t(locale, "dispensation.instead-of", {
        ...{ name: nameOf(part.by, setting), holder: nameOf(part.insteadOf, setting) },
      })
    : nameOf(part.by, setting);
  const said = part.gave === "opinion" ? part.opinion : part.gave;
  const first = t(locale, "dispensation.part", {
    ...{ who, when: dayTextAt(part.at, locale) },
    said: t(locale, `dispensation.part.${said}`),
  });
  return [
    first,
    ...(part.gave === "grant" ? [termText(part, locale)] : []),
    ...(part.words ? [`»${part.words}«`] : []),
    ...togetherText(part, setting),
  ].join(" · ");
}

function togetherText({ together }: Part, setting: Setting): readonly string[] {
  if (!together) return [];
  const { tookPart, steppedAside } = together;
  const { locale } = setting;
  const aside = steppedAside.length > 0;
  return [
    t(locale, "dispensation.took-part", { names: namesOf(tookPart, setting) }),
    ...(aside ? [t(locale, "dispensation.aside", { names: namesOf(steppedAside, setting) })] : []),
  ];
}

function seatText(dispensation: Dispensation, { sitters, barred }: Seat, setting: Setting): string {
  const { locale } = setting;
  if (sitters.length === 0) {
    const why = barred.map(({ person, because }) => `${person.name} ${barText(because, locale)}`);
    return [t(locale, "dispensation.step.stuck"), ...why].join(" · ");
  }
  const names = sitters.map(({ person, insteadOf }) =>
    insteadOf
      ? t(locale, "dispensation.instead-of", { name: person.name, holder: insteadOf.name })
      : person.name,
  );
  const key = openQuestion(dispensation) ? "dispensation.step.asks" : "dispensation.step.waits";
  return t(locale, key, { names: names.join(", ") });
}

/** Why somebody steps aside, as it stands after their name. */
export function barText(because: Seat["barred"][number]["because"], locale: Locale): string {
  return t(locale, `dispensation.bar.${because}`);
}
