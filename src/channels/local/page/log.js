import { byId, textElement } from "./dom.js";

const log = byId("log");

/**
 * What the person said.
 * @param {string} who
 * @param {string} text
 */
export function addYours(who, text) {
  const turn = textElement("div", "turn you", text);
  turn.dir = "auto";
  add(turn, who);
  showLatest();
}

/**
 * What Vogter said: one answer, which may be several cards.
 * @param {string} who
 * @param {HTMLElement[]} cards
 * @param {string} locale
 */
export function addAnswer(who, cards, locale) {
  const turns = cards.map((card) => {
    const turn = textElement("div", "turn card", "");
    turn.lang = locale;
    turn.tabIndex = -1;
    turn.append(card);
    add(turn, who);
    return turn;
  });
  showLatest();
  return turns;
}

/** Brings what was asked last to the top, and with it as much of its answer as there is room for. */
function showLatest() {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const asked = Array.from(log.querySelectorAll(".you")).at(-1);
  asked?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

/**
 * What happened to the conversation itself.
 * @param {string} text
 */
export function addNote(text) {
  log.append(textElement("p", "turn note", text));
}

export function clearLog() {
  log.replaceChildren();
}

/**
 * @param {HTMLElement} turn
 * @param {string} who
 */
function add(turn, who) {
  turn.prepend(textElement("span", "unseen", `${who} `));
  log.append(turn);
}
