import { openLinks } from "../../../src/conversation/files/index.ts";
import { openReviews } from "../../../src/conversation/reviews/index.ts";
import { DISPENSATION_KINDS } from "../../../src/dispensations/index.ts";
import { incidents } from "../../../src/incidents/index.ts";
import { openIntents } from "../../../src/intents/index.ts";
import { every, type Handlers } from "../../../src/jobs/index.ts";
import { recurring } from "../../../src/jobs/recurring.ts";
import {
  REVIEW_KINDS,
  REVIEW_LOOK,
  REVIEW_PLAN,
  REVIEW_PLAN_UNITS,
} from "../../../src/reviews/index.ts";
import { POLICIES } from "../../demo.ts";
import type { Opens } from "../incidents/surface.ts";

const { intentOf } = await openIntents("data");
const NIGHTLY = recurring({ name: REVIEW_PLAN, cron: "11 4 * * *" });

/** Reviews in a town, for a channel's own tests; `whereto` is where people are who never wrote to Vogter. */
export const withReviews: Opens = async (whereto = () => undefined, town) => {
  const tenants = [town] as const;
  const reviews = await openReviews("data", {
    ...{ tenants, policies: POLICIES, whereto, links: openLinks("") },
  });
  const jobs: Handlers = {
    [REVIEW_PLAN]: {
      async work(tx, { occurrence = tx.now }) {
        await reviews.planAll(tx, occurrence);
        return undefined;
      },
    },
    [REVIEW_PLAN_UNITS]: {
      async work(tx, { tenant, payload }) {
        await reviews.plan(tx, tenant, payload);
        return undefined;
      },
    },
    [REVIEW_LOOK]: {
      async work(tx, { tenant, payload }) {
        await reviews.look(tx, tenant, payload);
        return undefined;
      },
    },
  };
  return {
    ...{ tenants, intentOf, jobs, flows: [reviews.flow] },
    kinds: [...REVIEW_KINDS, ...DISPENSATION_KINDS, incidents],
    recurring: [every(NIGHTLY, REVIEW_PLAN)],
    makers: new Map(reviews.makers),
  };
};
