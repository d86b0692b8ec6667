import {
  ACT_FORM_SPECS,
  ACT_FORMS,
  type Act,
  type Acted,
  type ActForm,
  actForm,
  actOn,
  mergeInto,
  nameOf,
  refusalErrors,
  refusedCard,
  see,
  unknownCard,
} from "../../incidents/index.ts";
import { t } from "../../shared/texts.ts";
import { said, type Turn } from "../desk.ts";
import type { Reply, Said } from "../envelope.ts";
import type { Filled } from "../form.ts";
import { askIn } from "../forms/ask-in.ts";
import type { FormSpec, Submitted } from "../forms/spec.ts";
import type { Desks } from "./desks.ts";
import { partOf, showOne } from "./show.ts";
import { replyOf } from "./speech.ts";
import { type AtDesk, atDesk } from "./turn-desk.ts";

/** "I have it". Whoever comes second hears who was first. */
export async function take(turn: Turn, at: AtDesk, number: string): Promise<Said> {
  const { desk, person, setting } = at;
  const acted = await actOn(turn.tx, desk, number, person, [{ do: "acknowledge" }]);
  // A second click finds it taken by the person themselves.
  if (acted.outcome === "refused" && acted.because === "already")
    return said({ ...(await showOne(turn, at, number)), replaces: true });
  if (acted.outcome !== "done") return said(notDone(acted, number, at));
  const { responsible = person.id } = acted.incident;
  const note =
    responsible === person.id
      ? undefined
      : t(setting.locale, "incident.has.too-late", { name: nameOf(responsible, setting) });
  return said({
    ...replyOf(acted.incident, person.id, "handling", setting, note),
    ...{ onlyForAsker: true, replaces: true },
  });
}

/** Opens one of the forms with which somebody does something about an incident, with what stands there already. */
export async function openActForm(
  turn: Turn,
  desks: Desks,
  number: string,
  name: string,
): Promise<Said> {
  const at = atDesk(desks, turn);
  const form = ACT_FORMS.find((one) => one === name);
  const seen = form && (await see(turn.tx, at.desk, number, at.person));
  if (!seen || (seen.as !== "handles" && form !== "add"))
    return said(await showOne(turn, at, number));
  const known = ACT_FORM_SPECS[form].known?.(seen.incident) ?? {};
  const asked = await askIn(turn, actSpec(turn, desks, form), { number }, known);
  return asked ?? said(await showOne(turn, at, number));
}

/** All the forms with which somebody does something about an incident. */
export function actSpecs(turn: Turn, desks: Desks): readonly FormSpec[] {
  return ACT_FORMS.map((name) => actSpec(turn, desks, name));
}

function actSpec(turn: Turn, desks: Desks, name: ActForm): FormSpec {
  const spec = ACT_FORM_SPECS[name];
  return {
    id: `incident.${name}`,
    open: ({ envelope: { locale }, data }) =>
      actForm(name, locale, atDesk(desks, turn).desk.sorts, data),
    check: (values, { envelope }) => spec.check?.(values, envelope.locale) ?? {},
    submit: (_tx, values, { data }) =>
      submitted(turn, atDesk(desks, turn), name, values, data.number ?? ""),
  };
}

async function submitted(
  turn: Turn,
  at: AtDesk,
  name: ActForm,
  values: Filled,
  number: string,
): Promise<Submitted> {
  const seen = await see(turn.tx, at.desk, number, at.person);
  if (!seen) return { tooLate: { card: unknownCard(at.setting.locale), onlyForAsker: true } };
  const acts = ACT_FORM_SPECS[name].acts(values, seen.incident);
  const acted = await doAll(turn, at, number, acts);
  // Whoever wrote a lot must not lose it for what another did meanwhile.
  if (acted.outcome === "refused")
    return { errors: refusalErrors(name, acted.because, at.setting.locale, at.desk.sorts) };
  if (acted.outcome === "unknown") return { tooLate: notDone(acted, number, at) };
  const part = partOf({ ...seen, incident: acted.incident });
  const reply = replyOf(acted.incident, at.person.id, part, at.setting);
  return said({ ...reply, onlyForAsker: true, replaces: true });
}

function doAll(turn: Turn, { desk, person }: AtDesk, number: string, acts: readonly Act[]) {
  const merge = acts.find((act) => act.do === "merge-into");
  return merge
    ? mergeInto(turn.tx, desk, number, merge.number, person)
    : actOn(turn.tx, desk, number, person, acts);
}

function notDone(
  acted: Exclude<Acted, { outcome: "done" }>,
  number: string,
  { setting: { locale } }: AtDesk,
): Reply {
  const card =
    acted.outcome === "refused" ? refusedCard(number, acted.because, locale) : unknownCard(locale);
  return { card, onlyForAsker: true };
}
