import { readFileSync } from "node:fs";
import { type Outcome, openAnswers } from "../../src/answers/index.ts";
import { currentPolicy, loadTenants } from "../../src/people/index.ts";
import { copenhagenDay, systemClock } from "../../src/shared/clock.ts";

type Kind = Outcome["kind"];
type Of<K extends Kind> = Extract<Outcome, { kind: K }>;

/** A question as someone in a municipality asked it. */
interface Asked {
  readonly tenant: string;
  readonly policy: string;
  readonly text: string;
}

/** Too little said to know what is meant. */
const VAGUE = ["hvad skal jeg gøre?", "hvad skal jeg huske?", "hvad må jeg?", "hvad gælder?"];

/** The engine to hold the page against, and questions of people's to find one in that a test needs. */
export async function openQuestions() {
  const { ask } = await openAnswers("data", { today: () => copenhagenDay(systemClock) });
  const tenants = await loadTenants("data/tenants");
  const written = [...tenants.flatMap(vague), ...tenants.flatMap(third)];
  return {
    ask,
    /** What the engine says to a question in a municipality. */
    answerIn(tenant: string, text: string): Outcome {
      const policies = tenants.find(({ id }) => id === tenant);
      if (!policies) throw new Error(`There is no tenant ${tenant}.`);
      return ask({ text, policy: currentPolicy(policies) });
    },
    /** The first question with this outcome; which one that is changes with what the engine has learned. */
    find<K extends Kind>(
      kind: K,
      accept: (outcome: Of<K>, asked: Asked) => boolean = () => true,
    ): Asked & { readonly outcome: Of<K> } {
      for (const asked of written) {
        const outcome = ask(asked);
        if (isOf(outcome, kind) && accept(outcome, asked)) return { ...asked, outcome };
      }
      throw new Error(`None of ${written.length} questions gives ${kind}.`);
    },
  };
}

export type Questions = Awaited<ReturnType<typeof openQuestions>>;

function isOf<K extends Kind>(outcome: Outcome, kind: K): outcome is Of<K> {
  return outcome.kind === kind;
}

type Tenant = Parameters<typeof currentPolicy>[0];

function vague(tenant: Tenant): Asked[] {
  return VAGUE.map((text) => ({ tenant: tenant.id, policy: currentPolicy(tenant), text }));
}

function third(tenant: Tenant): Asked[] {
  const policy = currentPolicy(tenant);
  return readFileSync("test/questions/third.jsonl", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter((one) => one.policy === policy)
    .map((one) => ({ tenant: tenant.id, policy, text: one.question }));
}
