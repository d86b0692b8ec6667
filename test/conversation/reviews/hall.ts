import type { Card } from "../../../src/conversation/card.ts";
import type { Said } from "../../../src/conversation/envelope.ts";
import { openIntents } from "../../../src/intents/index.ts";
import { reviews } from "../../../src/reviews/kind.ts";
import { instantAt } from "../../../src/shared/calendar/instant.ts";
import { type Otherwise, openTownHall } from "../incidents/town-hall.ts";

const { intentOf } = await openIntents("data");

/** New Year's Day, before the night's work. */
const NEW_YEAR = new Date("2026-01-01T00:30:00Z");

/** A town hall in which reviews are planned and held, from New Year on. */
export async function openHall(id: string, otherwise: Otherwise = {}) {
  const hall = await openTownHall(id, { now: NEW_YEAR, intentOf, ...otherwise });
  const { does, store, tenant, clock, runner, told } = hall;
  /** Lets time pass until a time of day, and does all that comes due on the way, each when it is. */
  const until = async (day: string, time = "12:00") => {
    const end = instantAt(day, time).getTime();
    while (clock.now().getTime() < end) {
      clock.moveBy(Math.min(HALF_DAY, end - clock.now().getTime()));
      await runner.runDue();
    }
  };
  const shown = (said: Said): Card => {
    const [reply] = said.replies;
    if (!reply) throw new Error(`nothing was said: ${JSON.stringify(said.form)}`);
    return reply.card;
  };
  return {
    ...hall,
    until,
    shown,
    /** Clicks a button of the card that somebody was told last. */
    async press(person: string, title: string): Promise<Said> {
      const action = told(person)
        .toReversed()
        .flatMap(({ actions }) => actions)
        .find((one) => one.title === title);
      if (!action) throw new Error(`${person} was shown no button ${title}`);
      return does(person, { kind: "action", action: action.id, data: action.data });
    },
    /** Sends a form that was opened, filled in. */
    async fills(person: string, said: Said, filled: Record<string, string>): Promise<Said> {
      const form = said.form?.form;
      if (!form) throw new Error(`no form was opened: ${JSON.stringify(said.replies[0]?.card)}`);
      const { id, data, fields } = form;
      const first = fields.flatMap((one) => (one.value === undefined ? [] : [[one.id, one.value]]));
      const all = { ...Object.fromEntries(first), ...filled };
      return does(person, { kind: "form", form: id, data, filled: all });
    },
    command: (person: string, text: string) =>
      does(person, { kind: "command", command: "review", text }),
    review: (unit: string, period = "2026-H1") =>
      store.transact(async (tx) => (await tx.get(reviews, tenant.id, `${period} ${unit}`))?.value),
  };
}

const HALF_DAY = 12 * 3_600_000;
