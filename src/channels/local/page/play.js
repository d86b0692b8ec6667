import { byId } from "./dom.js";

/** A year takes a minute. */
const A_DAY_TAKES_MS = 160;
/** When people have what comes in the morning. */
const MORNING = "T10:30";

const button = byId("clock-play", HTMLButtonElement);
const log = byId("log");

/**
 * Lets the days go by, one after the other, until somebody has seen enough.
 * @param {{
 *   move: (move: import("./server.js").Move) => Promise<boolean>,
 *   wallTime: () => string,
 * }} parts `move` tells whether the time was moved; `wallTime` is what a clock on the wall shows, such as
 *   `2026-12-24T09:00`
 */
export function createPlay({ move, wallTime }) {
  /** @type {object | undefined} */
  let playing;

  /** @param {object} [wanted] */
  function set(wanted) {
    playing = wanted;
    button.setAttribute("aria-pressed", String(wanted !== undefined));
    // Six days a second are not read out, only where they ended.
    log.ariaBusy = String(wanted !== undefined);
  }

  /** @param {object} me stopped and begun again at once, only the last goes on */
  async function play(me) {
    await move({ to: nextMorning(wallTime()) });
    while (playing === me) {
      if (!(await move({ by: "day" }))) set();
      await new Promise((resolve) => setTimeout(resolve, A_DAY_TAKES_MS));
    }
  }

  button.addEventListener("click", () => {
    if (playing) return set();
    const me = {};
    set(me);
    void play(me);
  });
}

/** @param {string} now */
function nextMorning(now) {
  const day = now.slice(0, "2026-12-24".length);
  const next = new Date(`${day}T00:00Z`);
  if (now >= day + MORNING) next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, day.length) + MORNING;
}
