import { limits } from "../../../src/channels/cards/limits.ts";

const { slack } = limits;
type Node = Readonly<Record<string, unknown>>;

/** Where blocks are over a limit of Block Kit: Slack refuses them whole, and no library says so before. */
export function blockFaults(blocks: readonly object[], most: number = slack.blocks): string[] {
  const faults = blocks.length > most ? [`${blocks.length} blocks`] : [];
  const ids = blocks.flatMap((block) => ("block_id" in block ? [block.block_id] : []));
  if (new Set(ids).size < ids.length) faults.push("a block_id twice");
  return [...faults, ...blocks.flatMap((block) => faultsOf(block as Node))];
}

/** As {@link blockFaults}, of a whole message. */
export function messageFaults(message: { text: string; blocks: readonly object[] }): string[] {
  const size = JSON.stringify(message.blocks).length;
  return [
    ...blockFaults(message.blocks),
    ...(size > slack.messageCharacters ? [`${size} characters`] : []),
    ...within("text", message.text, 1, 40_000),
  ];
}

function faultsOf(block: Node): string[] {
  switch (block.type) {
    case "header":
      return within("header", textIn(block.text), 1, slack.header);
    case "context":
      return list(block.elements).flatMap((one) =>
        within("context", textIn(one), 1, slack.context),
      );
    case "rich_text":
      return richFaults(block);
    case "actions":
      return actionFaults(list(block.elements));
    case "image":
      return [
        ...(String(block.image_url).startsWith("https://") ? [] : ["an image from elsewhere"]),
        ...within("alt_text", String(block.alt_text), 1, slack.alt),
      ];
    case "input":
      return inputFaults(block);
    default:
      return [`a block of type ${block.type}`];
  }
}

function richFaults(block: Node): string[] {
  const runs = list(block.elements)
    .flatMap((one) => (one.type === "rich_text_list" ? list(one.elements) : [one]))
    .flatMap((one) => list(one.elements));
  const empty = list(block.elements).length === 0 || runs.some(({ text }) => text === "");
  const whole = runs.map(({ text }) => text).join("");
  return [...(empty ? ["rich text without text"] : []), ...within("rich", whole, 1, slack.text)];
}

function actionFaults(buttons: readonly Node[]): string[] {
  const ids = buttons.map(({ action_id }) => String(action_id));
  return [
    ...(buttons.length < 1 || buttons.length > 25 ? [`${buttons.length} buttons`] : []),
    ...(new Set(ids).size < ids.length ? ["an action_id twice"] : []),
    ...ids.flatMap((id) => within("action_id", id, 1, slack.id)),
    ...buttons.flatMap(({ text }) => within("button", textIn(text), 1, slack.buttonTitle)),
    ...buttons.flatMap(({ value }) => within("value", String(value), 0, slack.buttonValue)),
  ];
}

function inputFaults({ block_id, label, hint, element }: Node): string[] {
  const { options, option_groups, type, max_length, initial_value } = element as Node;
  const groups = list(option_groups).map((group) => list(group.options));
  const lists = options ? [list(options)] : groups;
  const isInSight = type === "radio_buttons" || type === "checkboxes";
  const most = isInSight ? slack.view.optionsInSight : slack.view.options;
  const { view } = slack;
  return [
    ...within("block_id", String(block_id), 1, slack.id),
    ...within("label", textIn(label), 1, view.label),
    ...(hint ? within("hint", textIn(hint), 1, view.label) : []),
    ...lists.flatMap((one) => (one.length < 1 || one.length > most ? ["too many options"] : [])),
    ...lists.flat().flatMap(({ text }) => within("option", textIn(text), 1, view.optionTitle)),
    ...lists.flat().flatMap(({ value }) => within("value", String(value), 1, view.optionValue)),
    ...(Number(max_length ?? 1) > view.input ? ["max_length"] : []),
    ...(String(initial_value ?? "").length > Number(max_length ?? view.input) ? ["initial"] : []),
  ];
}

function within(what: string, text: string, least: number, most: number): string[] {
  return text.length < least || text.length > most ? [`${what} of ${text.length}`] : [];
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: unknown): string {
  return String((value as Node | undefined)?.text ?? "");
}
