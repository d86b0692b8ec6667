import { byId } from "./dom.js";

const body = byId("welcome-body");
const examples = byId("examples");

/**
 * What an empty page says: whose policy this is, and questions to start with that it answers.
 * @param {{
 *   texts: ReturnType<typeof import("./texts.js").createTexts>,
 *   who: { tenant: import("./server.js").Tenant },
 *   ask: (question: string) => void,
 * }} parts
 */
export function showWelcome({ texts, who, ask }) {
  const { name, examples: questions } = who.tenant;
  body.textContent = texts.say("page.welcome.body", { municipality: name });
  examples.replaceChildren(
    ...questions[texts.locale].map((question) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = question;
      button.addEventListener("click", () => ask(question));
      item.append(button);
      return item;
    }),
  );
}
