import type { Server } from "restify";
import type { Clock, MovableClock } from "../../shared/clock.ts";
import { readMove } from "./read-move.ts";
import { localeOf, receive, refuse } from "./receive.ts";
import { sendJson } from "./respond.ts";

/** A clock that perhaps can be moved. */
export type LocalClock = Clock & Partial<MovableClock>;

/**
 * Lets the page see what time it is for Vogter and move it on, where the clock can be moved. It is one clock for
 * everybody: whoever has the page open next to this one goes along.
 */
export function mountClock(server: Server, clock: LocalClock): void {
  if (!isMovable(clock)) return;
  let moved = false;
  clock.onMove(() => {
    moved = true;
  });
  const state = () => ({ now: clock.now().toISOString(), moved });
  server.get("/local/clock", async (_request, response) => sendJson(response, 200, state()));
  server.post("/local/clock", async (request, response) => {
    const instant = await receive(request, (body) => readMove(body, clock.now()));
    if (typeof instant === "string") return refuse(response, localeOf(request), instant);
    clock.moveTo(instant);
    sendJson(response, 200, state());
  });
}

function isMovable(clock: LocalClock): clock is MovableClock {
  return clock.moveTo !== undefined && clock.onMove !== undefined;
}
