// Adaptive Cards as Microsoft's own renderer draws them, with the meaning that it has no word for put back.

import { choosePaper } from "./theme.js";

/** @type {any} */
const library = Reflect.get(window, "AdaptiveCards");
library.GlobalSettings.setTabIndexAtCardRoot = false;
// Our cards hold no Markdown. Saying so is what keeps the renderer from warning that it has no reader for it.
library.AdaptiveCard.onProcessMarkdown = () => undefined;

let shown = 0;

/**
 * @param {import("./server.js").Card} json
 * @param {object} hostConfig
 * @param {(action: { id: string, data: Record<string, string> }, title: string) => void} onAction
 * @returns {HTMLElement}
 */
export function renderCard(json, hostConfig, onAction) {
  const card = new library.AdaptiveCard();
  card.hostConfig = new library.HostConfig(hostConfig);
  card.onExecuteAction = (/** @type {any} */ action) => {
    // The renderer tells of the click first, and opens then.
    if (action instanceof library.ToggleVisibilityAction)
      queueMicrotask(() => tellWhatIsOpen(element));
    else if (action instanceof library.OpenUrlAction) fetchFile(action.url, action.tooltip);
    else onAction(action.data, action.title);
  };
  card.parse(json);
  /** @type {HTMLElement} */
  const element = card.render();
  // The words are read from the card itself: a label over them would be read as well.
  element.removeAttribute("aria-label");
  // A card may be in another language than the page: an English question gets an English answer.
  element.lang = json.lang;
  shown += 1;
  for (const marked of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[id]")))
    giveMeaning(marked);
  for (const button of buttonsThatOpen(element)) {
    const opens = button.getAttribute("aria-controls") ?? "";
    button.setAttribute("aria-controls", `${opens}-of-${shown}`);
  }
  tellWhatIsOpen(element);
  choosePaper(element);
  return element;
}

/**
 * A file that Vogter offers is kept by the browser: the page and what was said on it stay.
 * @param {string} url
 * @param {string} name
 */
function fetchFile(url, name) {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}

/** @param {HTMLElement} element */
function giveMeaning(element) {
  // The renderer's own are unique already, and its labels name them.
  if (element.id.startsWith("__ac-")) return;
  const [kind = ""] = element.id.split("-");
  // The page has fields of its own.
  if (kind !== "field") element.classList.add(kind);
  // Ids are unique within a card, and there are many cards on the page.
  element.id += `-of-${shown}`;
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

/**
 * The renderer says on what is opened whether it is open; a screen reader looks for it on the button.
 * @param {HTMLElement} card
 */
function tellWhatIsOpen(card) {
  for (const button of buttonsThatOpen(card)) {
    const id = button.getAttribute("aria-controls") ?? "";
    const opens = /** @type {HTMLElement | null} */ (card.querySelector(`#${CSS.escape(id)}`));
    opens?.removeAttribute("aria-expanded");
    button.setAttribute("aria-expanded", String(opens?.style.display !== "none"));
  }
}

/** @param {HTMLElement} card */
function buttonsThatOpen(card) {
  return card.querySelectorAll("button[aria-controls]");
}
