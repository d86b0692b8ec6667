import type { Action } from "../../conversation/card.ts";
import { type ActionsBlock, type Button, plain } from "./card-to-blocks-kit.ts";
import { limits, shorten } from "./limits.ts";

const { slack } = limits;

/** Buttons in rows. */
export function buttonRows(actions: readonly Action[]): ActionsBlock[] {
  const buttons = actions.map(toButton);
  const count = Math.ceil(buttons.length / slack.buttonsInRow);
  return Array.from({ length: count }, (_, row) => ({
    type: "actions",
    elements: buttons.slice(row * slack.buttonsInRow, (row + 1) * slack.buttonsInRow),
  }));
}

/** What a click on a button brought back, if the button is ours: the inverse of how {@link buttonRows} writes it. */
export function readButton(
  actionId: string,
  value: string,
): { id: string; data: Readonly<Record<string, string>> } | undefined {
  const id = actionId.replace(/#\d+$/, "");
  try {
    const data: unknown = JSON.parse(value);
    return isData(data) ? { id, data } : undefined;
  } catch {
    return undefined;
  }
}

/** Slack takes an id only once in a row, and both "yes" and "no" may have the same. */
function toButton({ id, title, data, style }: Action, index: number): Button {
  return {
    type: "button",
    action_id: `${id}#${index}`,
    text: plain(shorten(title.trim() || "…", slack.buttonTitle)),
    value: writeData(data),
    ...(style === "primary" && { style }),
  };
}

/** A button holds 2,000 characters, and a question may be as long: the longest text loses what is too much. */
function writeData(data: Readonly<Record<string, string>>): string {
  const value = JSON.stringify(data);
  const over = value.length - slack.buttonValue;
  if (over <= 0) return value;
  const [[name = "", text = ""] = []] = Object.entries(data).sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const kept = text.slice(0, Math.max(0, text.length - over)).replace(/[\uD800-\uDBFF]$/, "");
  return text === "" ? "{}" : writeData({ ...data, [name]: kept });
}

function isData(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === "string")
  );
}
