import { dayOf } from "../../shared/calendar/instant.ts";
import {
  openYear,
  readWheel,
  see,
  type Task,
  taskCard,
  taskId,
  unknownCard,
} from "../../wheel/index.ts";
import type { Turn } from "../desk.ts";
import type { Reply } from "../envelope.ts";
import type { AtDesk } from "./desks.ts";
import { aboutTask, aboutYear } from "./voice.ts";
import { type ShowParts, wheelReply } from "./wheel-reply.ts";

/** Years that somebody may look at: before and after, as far as one plans. */
const FAR = 10;

/** A year of the wheel for the person of the turn; without a year, this one. */
export async function showYear(
  { tx }: Turn,
  { desk, person, setting }: AtDesk,
  parts: ShowParts,
  wanted?: string,
): Promise<Reply> {
  const current = Number(dayOf(tx.now).slice(0, 4));
  const asked = Number(wanted ?? current);
  const year = Math.abs(asked - current) <= FAR ? asked : current;
  // The night's work may not have come to it yet.
  await openYear(tx, desk);
  const data = await readWheel(tx, desk, year);
  const reply = await wheelReply(tx, parts, data, person, setting);
  return { ...reply, about: aboutYear(year) };
}

/** A task as the person of the turn may see it, or that it is not theirs to see. */
export async function showTask({ tx }: Turn, at: AtDesk, id: string): Promise<Reply> {
  const task = await see(tx, at.desk, id, at.person);
  return task ? replyOf(task, at) : unknown(at);
}

/** A task with what its viewer can do, for them alone; `note` is what there is to say first. */
export function replyOf(task: Task, { person, setting }: AtDesk, note?: string): Reply {
  const card = taskCard(task, person, setting, note);
  return { card, about: aboutTask(taskId(task)), onlyForAsker: true };
}

/** That there is none, or that it is not theirs to see. */
export function unknown({ setting }: AtDesk): Reply {
  return { card: unknownCard(setting), onlyForAsker: true };
}
