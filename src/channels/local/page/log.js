import { byId, textElement } from "./dom.js";

const log = byId("log");
const NEAR_THE_END_PX = 200;

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
 */
export function addAnswer(who, cards) {
  const turns = cards.map(turnOf);
  for (const turn of turns) add(turn, who);
  showLatest();
  return turns;
}

/**
 * The same answer again with something new at its end: it takes the old one's place, and only its end is read out.
 * @param {HTMLElement[]} old
 * @param {string} who
 * @param {HTMLElement[]} cards
 */
export function replaceAnswer(old, who, cards) {
  const turns = cards.map(turnOf);
  for (const turn of turns) {
    turn.ariaLive = "off";
    turn.prepend(textElement("span", "unseen", `${who} `));
  }
  old[0]?.before(...turns);
  for (const turn of old) turn.remove();
  const texts = turns.at(-1)?.querySelectorAll(".ac-richTextBlock, .ac-textBlock") ?? [];
  const end = /** @type {HTMLElement | undefined} */ (Array.from(texts).at(-1));
  if (end) {
    end.tabIndex = -1;
    end.focus({ preventScroll: true });
  }
  return turns;
}

/**
 * What Vogter said without being asked, and when. Who reads the end of it all goes along; others stay where they are.
 * @param {string} who
 * @param {HTMLElement[]} cards
 * @param {string} when
 */
export function addTold(who, cards, when) {
  const turns = dated(cards.map(turnOf), when);
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - NEAR_THE_END_PX;
  for (const turn of turns) add(turn, who);
  if (atEnd) turns.at(-1)?.scrollIntoView({ block: "end" });
  return turns;
}

/**
 * A card that is shown as it is now, where it stood: nobody did anything here, so nothing is read out or focused.
 * @param {HTMLElement[]} old
 * @param {HTMLElement[]} cards
 * @param {string} when
 */
export function putInPlace(old, cards, when) {
  const turns = dated(cards.map(turnOf), when);
  for (const turn of turns) turn.ariaLive = "off";
  old[0]?.before(...turns);
  for (const turn of old) turn.remove();
  return turns;
}

/** @param {HTMLElement} card */
function turnOf(card) {
  const turn = textElement("div", "turn card", "");
  turn.tabIndex = -1;
  turn.append(card);
  return turn;
}

/**
 * @param {HTMLElement[]} turns
 * @param {string} when
 */
function dated(turns, when) {
  turns[0]?.prepend(textElement("p", "when", when));
  return turns;
}

/** Brings what was asked last to the top, and with it as much of its answer as there is room for. */
function showLatest() {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const asked = Array.from(log.querySelectorAll(".you")).at(-1);
  asked?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

/**
 * What happened to the conversation itself. As long as nothing came after the note `old`, it is told there.
 * @param {string} text
 * @param {HTMLElement} [old]
 */
export function addNote(text, old) {
  if (old && old === log.lastElementChild) {
    old.textContent = text;
    return old;
  }
  const note = textElement("p", "turn note", text);
  log.append(note);
  return note;
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
