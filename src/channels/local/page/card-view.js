// Adaptive Cards as Microsoft's own renderer draws them, with the meaning that it has no word for put back.

/** @type {any} */
const library = Reflect.get(window, "AdaptiveCards");
library.GlobalSettings.setTabIndexAtCardRoot = false;
// Our cards hold no Markdown. Saying so is what keeps the renderer from warning that it has no reader for it.
library.AdaptiveCard.onProcessMarkdown = () => undefined;

/**
 * @param {object} json
 * @param {object} hostConfig
 * @param {(action: { id: string, data: Record<string, string> }, title: string) => void} onAction
 * @returns {HTMLElement}
 */
export function renderCard(json, hostConfig, onAction) {
  const card = new library.AdaptiveCard();
  card.hostConfig = new library.HostConfig(hostConfig);
  card.onExecuteAction = (/** @type {any} */ action) => onAction(action.data, action.title);
  card.parse(json);
  const element = card.render();
  // The words are read from the card itself: a label over them would be read as well.
  element.removeAttribute("aria-label");
  for (const marked of element.querySelectorAll("[id]")) giveMeaning(marked);
  return element;
}

/** @param {HTMLElement} element */
function giveMeaning(element) {
  const [kind = ""] = element.id.split("-");
  element.classList.add(kind);
  // Ids are unique within a card, and there are many cards on the page.
  element.removeAttribute("id");
  if (kind === "quote") {
    element.setAttribute("role", "blockquote");
    element.lang = "da"; // A policy is in Danish, whatever language the answer is in.
  }
  if (kind === "list") {
    element.setAttribute("role", "list");
    for (const item of element.querySelectorAll(".ac-richTextBlock"))
      item.setAttribute("role", "listitem");
  }
}
