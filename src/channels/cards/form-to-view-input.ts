import type { Field, Option } from "../../conversation/form.ts";
import { VogterError } from "../../shared/errors.ts";
import { plain } from "./card-to-blocks-kit.ts";
import { limits, shorten } from "./limits.ts";

const { view } = limits.slack;

/** By what name each field's value comes back, below the field's own. */
const VALUE = "value";

/** What one fills in for a field. */
export function inputElement(field: Field): object {
  const action_id = VALUE;
  const { value } = field;
  switch (field.kind) {
    case "text": {
      const max_length = Math.min(Math.max(field.max, 1), view.input);
      return {
        type: "plain_text_input",
        action_id,
        multiline: field.lines === "many",
        max_length,
        ...(value && { initial_value: value.slice(0, max_length) }),
      };
    }
    case "choice": {
      const type = inSight(field.options) ? "radio_buttons" : "static_select";
      const [chosen] = chosenOf(field.options, value);
      return {
        type,
        action_id,
        ...optionsOf(field.options),
        ...(chosen && { initial_option: toOption(chosen) }),
      };
    }
    case "choices": {
      const type = inSight(field.options) ? "checkboxes" : "multi_static_select";
      const chosen = chosenOf(field.options, ...(value?.split(",") ?? []));
      return {
        type,
        action_id,
        ...optionsOf(field.options),
        ...(chosen.length > 0 && { initial_options: chosen.map(toOption) }),
      };
    }
    case "date":
      return { type: "datepicker", action_id, ...(value && { initial_date: value }) };
    case "time":
      return { type: "timepicker", action_id, ...(value && { initial_time: value }) };
    case "number":
      return {
        type: "number_input",
        action_id,
        is_decimal_allowed: false,
        min_value: `${field.min}`,
        max_value: `${field.max}`,
        ...(value && { initial_value: value }),
      };
    default:
      return field satisfies never;
  }
}

function inSight(options: readonly Option[]): boolean {
  return options.length <= view.optionsInSight;
}

/** More options than one list may have stand in groups. */
function optionsOf(options: readonly Option[]): object {
  const { options: most } = view;
  if (options.length <= most) return { options: options.map(toOption) };
  const count = Math.ceil(options.length / most);
  return {
    option_groups: Array.from({ length: count }, (_, index) => {
      const group = options.slice(index * most, (index + 1) * most);
      const first = index * most + 1;
      return {
        label: plain(`${first}–${first + group.length - 1}`),
        options: group.map(toOption),
      };
    }),
  };
}

function chosenOf(options: readonly Option[], ...values: (string | undefined)[]): Option[] {
  return options.filter(({ value }) => values.includes(value));
}

function toOption({ value, title }: Option): object {
  if (value.length > view.optionValue) throw tooLarge();
  return { text: plain(shorten(title, view.optionTitle)), value };
}

function tooLarge(): VogterError {
  return new VogterError({
    code: "slack.form-too-large",
    message: `A form's option has an id of more than ${view.optionValue} characters, which Slack does not take.`,
    mend: "Give the option a shorter id.",
  });
}
