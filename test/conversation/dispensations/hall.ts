import type { Card } from "../../../src/conversation/card.ts";
import type { Envelope } from "../../../src/conversation/envelope.ts";
import { DISPENSATION_LOOK } from "../../../src/dispensations/index.ts";
import { dispensations } from "../../../src/dispensations/kind.ts";
import { jobs } from "../../../src/store/jobs.ts";
import { type Otherwise, openTownHall } from "../incidents/town-hall.ts";

/** A Tuesday morning in Copenhagen. */
const TUESDAY = new Date("2026-03-03T08:00:00Z");
export const NUMBER = "DIS-2026-0001";

/** What somebody writes into the form. */
export const REQUEST = {
  reference: "Håndbogen 4.2 om skærmlås",
  ...{ what: "Ingen skærmlås på stuens tablet", covers: "Tre tablets i Dagplejen" },
  ...{ why: "Børnene bruger dem", risk: "Andre kan se billeder" },
  ...{ from: "2026-03-04", to: "2026-04-30" },
};

/** A town hall where dispensations are asked for and decided. */
export async function openHall(id: string, otherwise: Otherwise = {}) {
  const hall = await openTownHall(id, { now: TUESDAY, ...otherwise });
  const { does, store, tenant, clock, runner } = hall;
  const first = (said: Awaited<ReturnType<typeof does>>): Card => {
    const [reply] = said.replies;
    if (!reply) throw new Error(`nothing was said: ${JSON.stringify(said.form?.errors)}`);
    return reply.card;
  };
  const nextLook = async (until: Date): Promise<Date | undefined> => {
    const range = { from: DISPENSATION_LOOK, to: `${DISPENSATION_LOOK} ${until.toISOString()}` };
    const [job] = await store.transact((tx) => tx.find(jobs, "due", { ...range, limit: 1 }));
    return job && new Date(job.value.dueAt);
  };
  let drafts = 0;
  const sends = (
    person: string,
    form: string,
    filled: Record<string, string>,
    { round = "1", number = NUMBER } = {},
  ) =>
    does(person, {
      ...{ kind: "form", form: `dispensation.${form}`, filled },
      data: { number, form, round },
    });
  return {
    ...hall,
    sends,
    /** Sends one of the forms, and gives what is said to it. */
    act: async (...form: Parameters<typeof sends>) => first(await sends(...form)),
    /** Asks for a dispensation as the form does it, and gives the receipt. */
    asks: async (
      person: string,
      filled: Record<string, string> = {},
      data: Record<string, string> = {},
      over: Partial<Envelope> = {},
    ) =>
      first(
        await does(
          person,
          {
            ...{ kind: "form", form: "dispensation.request" },
            ...{ data: { draft: `draft ${++drafts}`, ...data }, filled: { ...REQUEST, ...filled } },
          },
          over,
        ),
      ),
    opens: (person: string, form: string, round = "1") =>
      does(person, {
        ...{ kind: "action", action: "dispensation.form" },
        data: { number: NUMBER, form, round },
      }),
    first,
    summaries: (person: string) => hall.told(person).map(({ summary }) => summary),
    /** Lets the days pass until an instant, and does all that comes due on the way, each when it is. */
    async until(instant: string) {
      const end = new Date(instant);
      for (let due = await nextLook(end); due; due = await nextLook(end)) {
        if (due > clock.now()) clock.moveTo(due);
        await runner.runDue();
      }
      clock.moveTo(end);
      await runner.runDue();
    },
    dispensation: (number = NUMBER) =>
      store.transact(async (tx) => (await tx.get(dispensations, tenant.id, number))?.value),
  };
}
