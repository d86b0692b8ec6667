import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { AdaptiveCard, SerializationContext } = require("adaptivecards/dist/adaptivecards.min.js");

/** What the official renderer has to say of a card that it should show; empty when it shows it as it is. */
export function remarksOn(json: object): unknown[] {
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.hostConfig.actions.maxActions = 10;
  card.parse(json, context);
  const remarks = Array.from({ length: context.eventCount }, (_, index) =>
    context.getEventAt(index),
  );
  const messages: string[] = remarks.map(({ message }) => message);
  return [
    // adaptivecards 3.0.6 tests `lang` with a /g expression that remembers: every second card is refused it.
    ...messages.filter((message) => !message.endsWith('for property "lang".')),
    ...card.validateProperties().validationEvents,
  ];
}
