import type { PlainBlock } from "../../conversation/card.ts";
import type { Field, Filled, Form } from "../../conversation/form.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Act } from "../act.ts";
import type { ActForm } from "../cards/actions.ts";
import { barText } from "../cards/chain-facts.ts";
import { muted, policyBlocks } from "../cards/cited.ts";
import type { Setting } from "../cards/setting.ts";
import { headingOf, nameOf } from "../cards/words.ts";
import type { Dispensation } from "../dispensation.ts";
import { termLeft } from "../period.ts";
import { type Seat, seatsOf } from "../seats.ts";
import { choicesField, chosenIn, dayField, textField } from "./fields.ts";

/** The forms that one field or a few make; the request itself is changed in its own form. */
export type SmallForm = Exclude<ActForm, "change">;

/** The form that gives a part, asks, answers or takes back. `data` comes back with it. */
export function actForm(
  name: SmallForm,
  dispensation: Dispensation,
  person: Person | UnlistedPerson,
  setting: Setting,
): Form {
  const { locale, desk } = setting;
  const seat = seatsOf(dispensation, desk).find(({ sitters }) =>
    sitters.some((one) => one.person.id === person.id),
  );
  const { number, round } = dispensation;
  return {
    id: `dispensation.${name}`,
    title: t(locale, `dispensation.do.${name}`),
    intro: [
      { kind: "text", text: headingOf(dispensation, setting) },
      ...(GIVES.has(name)
        ? [...policyBlocks(dispensation, setting), ...asideBlocks(seat, locale)]
        : []),
    ],
    fields: [
      ...fieldsOf(name, dispensation, locale),
      ...(GIVES.has(name) ? committeeFields(seat, setting) : []),
    ],
    submit: t(locale, `dispensation.send.${name}`),
    data: { number, form: name, round: String(round) },
  };
}

/** What was filled in, as an act upon the text that stood there when the form was opened. Pure. */
export function actIn(name: SmallForm, filled: Filled, data: Form["data"]): Act {
  const { words = "", opinion, conditions, from, to, tookPart, aside } = filled;
  const round = Number(data.round);
  const together = { tookPart: chosenIn(tookPart), steppedAside: chosenIn(aside) };
  switch (name) {
    case "assess":
    case "recommend": {
      const said = opinion === "for" ? "for" : "against";
      return { do: "assess", round, words, opinion: said, ...together };
    }
    case "grant":
      return { do: "grant", round, words: words || undefined, conditions, from, to, ...together };
    case "reject":
      return { do: "reject", round, words, ...together };
    default:
      return { do: name, words };
  }
}

const GIVES: ReadonlySet<SmallForm> = new Set<SmallForm>([
  "assess",
  "recommend",
  "grant",
  "reject",
]);

function fieldsOf(name: SmallForm, dispensation: Dispensation, locale: Locale): readonly Field[] {
  const words = textField("words", { label: `dispensation.words.${name}` }, locale);
  switch (name) {
    case "assess":
    case "recommend":
      return [opinionField(locale), words];
    case "grant":
      return [
        textField("conditions", { label: "dispensation.words.conditions" }, locale, {
          required: false,
        }),
        ...termFields(dispensation, locale),
        { ...words, required: false },
      ];
    default:
      return [words];
  }
}

function opinionField(locale: Locale): Field {
  const options = (["for", "against"] as const).map((value) => ({
    ...{ value, title: t(locale, `dispensation.opinion.${value}`) },
  }));
  const label = t(locale, "dispensation.opinion");
  return { kind: "choice", id: "opinion", label, options, required: true };
}

function termFields(dispensation: Dispensation, locale: Locale): readonly Field[] {
  const { from, to } = termLeft(dispensation);
  const hint = t(locale, "dispensation.term.hint");
  return [
    dayField("from", "dispensation.ask.from", locale, { required: false, value: from }),
    dayField("to", "dispensation.ask.to", locale, { required: false, value: to, hint }),
  ];
}

/** Who of a committee took part, and who stepped aside; those who must are named, and cannot be chosen. */
function committeeFields(seat: Seat | undefined, setting: Setting): readonly Field[] {
  if (!seat?.committee) return [];
  const { committee, barred } = seat;
  const ids = [...new Set([committee.chair ?? [], committee.members].flat())];
  const free = ids
    .filter((id) => !barred.some(({ person }) => person.id === id))
    .map((id) => ({ id, name: nameOf(id, setting) }));
  const { locale } = setting;
  return [
    {
      ...choicesField("tookPart", { label: "dispensation.ask.took-part" }, free, locale),
      required: true,
    },
    choicesField("aside", { label: "dispensation.ask.aside" }, free, locale),
  ];
}

function asideBlocks(seat: Seat | undefined, locale: Locale): readonly PlainBlock[] {
  if (!seat?.committee) return [];
  return seat.barred.map(({ person, because }) =>
    muted(
      t(locale, "dispensation.must-step-aside", {
        ...{ name: person.name, why: barText(because, locale) },
      }),
    ),
  );
}
