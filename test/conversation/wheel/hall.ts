import type { Card } from "../../../src/conversation/card.ts";
import { type Otherwise, openTownHall } from "../incidents/town-hall.ts";

/** New Year's Eve, the day before the year is opened. */
const EVE = new Date("2026-12-31T12:00:00Z");

/** A town hall with an annual wheel. */
export async function openWheelHall(id: string, otherwise: Otherwise = {}) {
  const hall = await openTownHall(id, { now: EVE, ...otherwise });
  const { does, clock, runner } = hall;
  const sends = (person: string, form: string, filled: Record<string, string>, task: string) =>
    does(person, { kind: "form", form: `wheel.${form}`, filled, data: { task, form } });
  return {
    ...hall,
    sends,
    /** Sends one of the forms, and gives what is said to it. */
    act: async (...form: Parameters<typeof sends>): Promise<Card> => {
      const said = await sends(...form);
      const [reply] = said.replies;
      if (!reply) throw new Error(`nothing was said: ${JSON.stringify(said.form?.errors)}`);
      return reply.card;
    },
    opens: (person: string, form: string, task: string) =>
      does(person, { kind: "action", action: "wheel.form", data: { task, form } }),
    shows: (person: string, year?: string) =>
      hall.click(person, "wheel.show", year === undefined ? {} : { year }),
    /** Lets the days pass until an instant; each day at one in the afternoon all is done that has come due. */
    async until(instant: string) {
      const end = new Date(instant).getTime();
      while (clock.now().getTime() < end) {
        clock.moveBy(Math.min(24 * 3_600_000, end - clock.now().getTime()));
        await runner.runDue();
      }
    },
  };
}

/** Where a card's picture lies, and what it says to those who do not see it. */
export function pictureOn(card: Card) {
  return card.blocks.find((block) => block.kind === "picture");
}
