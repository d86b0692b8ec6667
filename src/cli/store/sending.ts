import { COPENHAGEN } from "../../shared/clock.ts";
import { type Job, jobs } from "../../store/jobs.ts";
import { type Message, messages, UNHURRIED_DELIVERY } from "../../store/outbox.ts";
import type { Row } from "../../store/rows.ts";
import { number } from "./print.ts";

/** How far the sending was at one moment. Instants as in the store. */
export interface Sending {
  readonly waiting: number;
  readonly sentLastMinute: number;
  /** Since when what waits longest has waited. */
  readonly oldest?: string;
  /** When the last of what is in no hurry has its turn. */
  readonly lastTurn?: string;
}

const MINUTE_MS = 60_000;

/** Gathers from all rows how far the sending is at `now`. */
export function sendingAt(now: Date) {
  const minuteAgo = new Date(now.getTime() - MINUTE_MS).toISOString();
  let [waiting, sentLastMinute] = [0, 0];
  let oldest: string | undefined;
  let lastTurn: string | undefined;
  const addMessage = ({ state, queuedAt, endedAt = "" }: Message) => {
    if (state === "sent" && endedAt > minuteAgo) sentLastMinute++;
    if (state !== "waiting" && state !== "sending") return;
    waiting++;
    if (oldest === undefined || queuedAt < oldest) oldest = queuedAt;
  };
  const addJob = ({ kind, state, dueAt }: Job) => {
    if (kind !== UNHURRIED_DELIVERY || state !== "due") return;
    if (lastTurn === undefined || dueAt > lastTurn) lastTurn = dueAt;
  };
  return {
    add({ kind, value }: Row) {
      if (kind === messages.name) addMessage(value as unknown as Message);
      else if (kind === jobs.name) addJob(value as unknown as Job);
    },
    end(): Sending {
      const instants = { ...(oldest && { oldest }), ...(lastTurn && { lastTurn }) };
      return { waiting, sentLastMinute, ...instants };
    },
  };
}

const TIME = new Intl.DateTimeFormat("en-GB", { timeZone: COPENHAGEN, timeStyle: "medium" });

/** One line: `9,214 wait, the oldest since 09:00:12; 240 sent in the last minute; the last has its turn at 09:41:00`. */
export function sendingLine({ waiting, sentLastMinute, oldest, lastTurn }: Sending): string {
  const at = (instant: string) => TIME.format(new Date(instant));
  return [
    `${number(waiting)} wait${oldest ? `, the oldest since ${at(oldest)}` : ""}`,
    `${number(sentLastMinute)} sent in the last minute`,
    ...(lastTurn ? [`the last has its turn at ${at(lastTurn)}`] : []),
  ].join("; ");
}
