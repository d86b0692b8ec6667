import type { Client } from "./local-client.ts";
import { CPR, IN_QUESTION, KEPT_BY_DESIGN } from "./secrets.ts";

// biome-ignore lint/suspicious/noExplicitAny: a card is looked through as deep as it goes.
type Json = any;

/** More than there are buttons to be found from what is said first. */
const MOST_CLICKS = 600;
/** Of one kind: a list of twenty incidents has twenty of the same button. */
const MOST_OF_ONE = 2;

/**
 * Says `messages` as each of `people`, presses every button that is shown, and fills in every form: with CPR numbers in
 * every field, once as it should be and once all wrong. What a new flow shows is pressed without anybody adding it here.
 */
export async function crawl(
  client: Client,
  people: readonly string[],
  messages: readonly string[],
) {
  const pressed = new Map<string, number>();
  const shown: { person: string; cards: readonly Json[] }[] = [];
  const show = (person: string, cards: readonly Json[]) => shown.push({ person, cards });
  const isEnough = (action: Json) =>
    (pressed.get(nameOf(action)) ?? 0) >= MOST_OF_ONE * people.length;
  const press = async (person: string, action: Json, inputs: readonly Json[]) => {
    pressed.set(nameOf(action), (pressed.get(nameOf(action)) ?? 0) + 1);
    for (const filled of inputs.length > 0 ? [fill(inputs), spoil(inputs)] : [{}])
      show(person, await client.say(person, { action: { ...action, ...filled } }));
  };
  for (const person of people)
    for (const text of messages) show(person, await client.say(person, { text }));
  for (let clicks = 0; clicks < MOST_CLICKS; ) {
    if (shown.length === 0) for (const person of people) show(person, await client.news(person));
    if (shown.every(({ cards }) => cards.length === 0)) break;
    const [{ person, cards } = { person: "", cards: [] }] = shown.splice(0, 1);
    for (const action of cards.flatMap(actionsIn).filter((one) => !isEnough(one))) {
      await press(person, action, cards.flatMap(inputsIn));
      clicks++;
    }
  }
  return pressed;
}

/** Each form is sent by the same action. */
function nameOf({ id, form }: Json): string {
  return form ? `${id} ${form}` : id;
}

/** What is written in a field, whatever it asks for. */
const WRITTEN = `${KEPT_BY_DESIGN} ${CPR.join(" ")} og ${CPR[0].replace("-", "")}`;
/** What is asked first. */
export const QUESTIONS = [
  `må jeg gemme ${CPR[0]} ${IN_QUESTION} på usb?`,
  `må jeg lægge ${CPR[1].replace("-", " ")} her ${IN_QUESTION}`,
  `må jeg gemme den her ${IN_QUESTION}?`,
  "vis opbevaringstabellen",
  `hvem melder jeg brud om ${CPR[2]} til?`,
  `jeg har sendt en mail om ${WRITTEN} til en forkert`,
  `/haendelse ${WRITTEN}`,
  `/dispensation ${WRITTEN}`,
  `/gennemgang ${CPR[0]}`,
  `vi holdt gennemgangen i går, 14 deltog, og vi talte om ${WRITTEN}`,
  "/gennemgang holdt",
  "/gennemgang",
  "/gennemgang årshjul",
  `/vogter status ${CPR[0]}`,
  "/vogter status",
  "/haendelse",
  "hjælp",
];

function actionsIn(card: Json): Json[] {
  return everyObject(card)
    .filter(({ type }) => type === "Action.Execute")
    .map(({ data }) => data);
}

function inputsIn(card: Json): Json[] {
  return everyObject(card).filter(({ type }) => String(type).startsWith("Input."));
}

function fill(inputs: readonly Json[]): Record<string, string> {
  return Object.fromEntries(
    inputs.map(({ id, type, choices, min }) => {
      if (type === "Input.ChoiceSet") return [id, choices?.[0]?.value ?? ""];
      if (type === "Input.Date") return [id, "2026-05-01"];
      if (type === "Input.Time") return [id, "10:00"];
      return [id, type === "Input.Number" ? String(min ?? 1) : WRITTEN];
    }),
  );
}

function spoil(inputs: readonly Json[]): Record<string, string> {
  return Object.fromEntries(inputs.map(({ id }) => [id, CPR[1]]));
}

function everyObject(value: Json): Json[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(everyObject);
  return Array.isArray(value) ? inner : [value, ...inner];
}
