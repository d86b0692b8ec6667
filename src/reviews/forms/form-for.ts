import type { Field, Filled, Form } from "../../conversation/form.ts";
import { t } from "../../shared/texts.ts";
import type { Act } from "../act.ts";
import type { ActForm } from "../cards/actions.ts";
import { basisBlocks, muted } from "../cards/basis.ts";
import { headingOf } from "../cards/full-card.ts";
import type { Setting } from "../cards/setting.ts";
import type { Review } from "../review.ts";
import { idOf } from "../review-id.ts";
import { dayField, optionsField, type TopicOption, textField, topicsIn } from "./fields.ts";
import { meetingFields } from "./meeting-fields.ts";
import { laterField, successorField } from "./ways-on.ts";

/** What a form is about: the reviews that it can be sent for, and what people talk about at such meetings. */
export interface FormAbout {
  readonly reviews: readonly Review[];
  readonly topics: readonly TopicOption[];
}

/** The form with which somebody plans, reports, puts off, hands over or corrects. `data` comes back with it. */
export function formFor(
  name: ActForm,
  about: FormAbout,
  setting: Setting,
  data: Form["data"],
): Form {
  const { locale } = setting;
  const { reviews } = about;
  const [only, ...others] = reviews;
  // What is about several stays so when another reports one of them in the meantime: it is asked which.
  const isOne = only !== undefined && others.length === 0 && data.review !== "";
  return {
    ...{ id: `review.${name}`, title: t(locale, `review.form.${name}`), data },
    intro: [
      ...(isOne ? [{ kind: "text" as const, text: headingOf(only, setting) }] : []),
      ...(only && name === "held" ? basisBlocks(only, setting) : []),
      ...(name === "undo" ? [muted(t(locale, "review.form.undo.intro"))] : []),
    ],
    fields: [
      ...(isOne ? [] : [whichField(name, reviews, setting)]),
      ...fieldsOf(name, about, setting),
    ],
    submit: t(locale, `review.send.${name}`),
  };
}

/** The reviews that a form was sent for. Pure. */
export function chosenReviews({ reviews }: FormAbout, { which }: Filled): readonly Review[] {
  const chosen = which?.split(",");
  return chosen ? reviews.filter((one) => chosen.includes(idOf(one))) : reviews;
}

/** What was filled in, as what is to be done about each of them. Pure. */
export function actIn(name: ActForm, filled: Filled, { topics }: Pick<FormAbout, "topics">): Act {
  const { on = "", present = "", until, to = "", why = "", followUps = "" } = filled;
  const meeting = { on, present: Number(present), topics: topicsIn(filled, topics), followUps };
  switch (name) {
    case "held":
      return { do: "held", ...meeting };
    case "correct":
      return { do: "correct", why, ...meeting };
    case "plan":
      return { do: "plan", on };
    case "snooze":
      return { do: "snooze", until: until ?? "" };
    case "hand-over":
      return { do: "hand-over", to, until };
    case "undo":
      return { do: "undo", why };
  }
}

/** Of several units: which of them. What is held is a proof, so nothing is chosen beforehand there. */
function whichField(name: ActForm, reviews: readonly Review[], setting: Setting): Field {
  const options = reviews.map((one) => ({ value: idOf(one), title: headingOf(one, setting) }));
  const value = options.map((one) => one.value).join(",");
  const chosen = name === "held" ? {} : { value };
  return optionsField("choices", "which", "review.ask.which", options, setting.locale, chosen);
}

function fieldsOf(
  name: ActForm,
  { reviews, topics }: FormAbout,
  setting: Setting,
): readonly Field[] {
  const { locale } = setting;
  switch (name) {
    case "held":
      return meetingFields(reviews, topics, setting);
    case "correct":
      return [
        ...meetingFields(reviews, topics, setting),
        textField("why", "review.ask.why", locale),
      ];
    case "plan": {
      const hint = t(locale, "review.ask.plan.hint");
      return [dayField("on", "review.ask.plan", locale, { hint })];
    }
    case "snooze":
      return [laterField(reviews, setting)];
    case "hand-over": {
      const hint = t(locale, "review.ask.until.hint");
      return [
        successorField(reviews, setting),
        dayField("until", "review.ask.until", locale, { required: false, hint }),
      ];
    }
    case "undo":
      return [textField("why", "review.ask.undo", locale)];
  }
}
