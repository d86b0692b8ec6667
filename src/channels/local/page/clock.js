import { byId } from "./dom.js";
import { addNote } from "./log.js";
import { createPlay } from "./play.js";
import { fetchTime, moveTime } from "./server.js";
import { timeInWords } from "./time-words.js";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

const clock = byId("clock");
const open = byId("clock-open");
const panel = byId("clock-panel");
const shown = byId("clock-now", HTMLTimeElement);
const form = byId("clock-form", HTMLFormElement);
const to = byId("clock-to", HTMLInputElement);
const problem = byId("clock-problem");
const steps = /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll("[data-by]"));
const badges = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".moved"));

const inNumbers = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Copenhagen",
});

/**
 * What time it is for Vogter, and what moves it on.
 * @param {ReturnType<typeof import("./texts.js").createTexts>} texts
 */
export function createClock(texts) {
  /** How far Vogter's clock is ahead of the browser's; nothing before the server has told. */
  let ahead = Number.NaN;
  /** @type {HTMLElement | undefined} */
  let note;
  let moving = Promise.resolve(true);

  const now = () => Date.now() + ahead;
  const words = () => timeInWords(texts.locale, now());

  function tell() {
    if (Number.isNaN(ahead)) return;
    clock.hidden = false;
    shown.textContent = words();
    shown.dateTime = new Date(now()).toISOString();
  }

  function show() {
    complain("");
    tell();
  }

  /** @param {import("./server.js").Time} time */
  function set({ now, moved }) {
    ahead = Date.parse(now) - Date.now();
    for (const badge of badges) badge.hidden = !moved;
  }

  /** Another page may have moved the clock, and a restart takes it back. */
  async function refresh() {
    const time = await fetchTime();
    if (time) set(time);
    tell();
  }

  /** @param {import("./server.js").Move} move */
  async function go(move) {
    const time = await moveTime(move, texts.locale);
    if ("problem" in time) {
      complain(time.message ?? texts.say("page.clock.problem"));
      return false;
    }
    set(time);
    show();
    note = addNote(texts.say("page.clock.note", { time: words() }), note);
    return true;
  }

  /** @param {import("./server.js").Move} move */
  function move(move) {
    // One after the other, however fast somebody clicks: the last answer is the latest time.
    moving = moving.then(() => go(move));
    return moving;
  }

  /** @param {boolean} wanted */
  function unfold(wanted) {
    open.setAttribute("aria-expanded", String(wanted));
    panel.hidden = !wanted;
    complain("");
    if (wanted && to.value <= wallTime(now()))
      to.value = `${wallTime(now() + DAY).slice(0, 10)}T09:00`;
  }

  open.addEventListener("click", () => {
    unfold(Boolean(panel.hidden));
    void refresh();
  });
  clock.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    unfold(false);
    open.focus();
  });
  for (const step of steps)
    step.addEventListener("click", () => move({ by: step.dataset.by ?? "" }));
  createPlay({ move, wallTime: () => wallTime(now()) });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    move({ to: to.value });
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void refresh();
  });
  void keepUp();

  async function keepUp() {
    await refresh();
    const left = MINUTE - ((now() || Date.now()) % MINUTE);
    setTimeout(() => void keepUp(), left);
  }

  return { show };
}

/** @param {string} text */
function complain(text) {
  problem.textContent = text;
  problem.hidden = text === "";
}

/**
 * As a field for day and time has it, such as `2026-12-24T09:00`.
 * @param {number} instant
 */
function wallTime(instant) {
  return inNumbers.format(instant).replace(" ", "T");
}
