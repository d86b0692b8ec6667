import {
  type ActForm,
  dayText,
  formAction,
  lastHeld,
  leaderFor,
  notYoursCard,
  openAction,
  type Review,
  reviewsOf,
  unitName,
} from "../../reviews/index.ts";
import { t } from "../../shared/texts.ts";
import type { Turn } from "../desk.ts";
import type { Reply } from "../envelope.ts";
import { plainCard } from "../small-cards.ts";
import { theirs } from "./about-form.ts";
import type { AtDesk } from "./turn-desk.ts";

/** So many of what they reported are one click away. */
const LATEST = 2;

/** What to say when there is nothing that somebody could do: why, or who does it for their unit. */
export async function nothingReply({ tx }: Turn, at: AtDesk, form?: ActForm): Promise<Reply> {
  const { desk, person, setting } = at;
  const { locale } = setting;
  const [first] = await theirs(tx, at);
  if (first && form === "hand-over") return alone(t(locale, "review.no-successor"));
  if (first && form === "snooze")
    return alone(t(locale, "review.too-short", { last: dayText(first.period.to, locale) }));
  const { held } = await reviewsOf(tx, desk, person);
  if (held.length > 0 || (person.kind === "listed" && person.leads.length > 0))
    return nothingOpen(held, at);
  const unit = person.kind === "listed" ? person.unit : undefined;
  const last = unit === undefined ? undefined : await lastHeld(tx, desk, person, unit);
  const name = desk.tenant.units.find(({ id }) => id === unit)?.name;
  const leader = unit === undefined ? undefined : leaderFor(desk.tenant, unit);
  return { card: notYoursCard({ leader, last, unit: name }, setting), onlyForAsker: true };
}

/** Where no form opens and others read along: a button that opens it where the person is alone with it. */
export function offerReply({ setting }: AtDesk, data: Readonly<Record<string, string>>): Reply {
  const { locale } = setting;
  const form = (data.form ?? "held") as ActForm;
  const heading = t(locale, form === "held" ? "review.shall-i" : `review.form.${form}`);
  const action = { ...formAction(form, form, locale), data };
  return { card: { ...plainCard(heading), actions: [action] }, onlyForAsker: true };
}

function nothingOpen(held: readonly Review[], { setting }: AtDesk): Reply {
  const card = plainCard(t(setting.locale, "review.nothing-open"));
  const actions = held.slice(0, LATEST).map((one) => openAction(one, unitName(one, setting)));
  return { card: { ...card, actions }, onlyForAsker: true };
}

function alone(text: string): Reply {
  return { card: plainCard(text), onlyForAsker: true };
}
