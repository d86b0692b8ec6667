import { holdersOf } from "../people/index.ts";
import { FORGOTTEN, type Tx } from "../store/index.ts";
import type { Act } from "./act.ts";
import { openTasks, receiversBefore } from "./chain.ts";
import type { DispensationDesk, Telling } from "./desk.ts";
import type { Dispensation, Entry, Notice } from "./dispensation.ts";
import { barFor } from "./seats.ts";
import { coordinatorsOf, holdersOfIt, isStuck, sittersOf } from "./whom.ts";

/** Tells of an act whom it concerns, besides those who see their card change. Nobody is told what they did. */
export async function tellOf(
  tx: Tx,
  desk: DispensationDesk,
  before: Dispensation,
  after: Dispensation,
  act: Act,
): Promise<Dispensation> {
  const { requester } = after;
  switch (act.do) {
    case "ask":
      await tellEach(tx, desk, after, [requester.person], { why: "asked" });
      return after;
    case "answer": {
      const asker = after.questions.findLast(({ answer }) => answer !== undefined)?.by;
      await tellEach(tx, desk, after, asker === undefined ? [] : [asker], { why: "answered" });
      return after;
    }
    case "change":
      return tellSitters(tx, desk, after, "changed");
    case "revoke":
      await tellEach(tx, desk, after, holdersOfIt(after, desk), { why: "revoked" });
      return after;
    case "assess":
    case "grant":
    case "reject": {
      if (after.state.is !== "requested") {
        await tellEach(tx, desk, after, [requester.person], { why: "decided" });
        return after;
      }
      const [was] = openTasks(before, desk.policyOf(before.policy));
      const [is] = openTasks(after, desk.policyOf(after.policy));
      return was?.step === is?.step ? after : tellSitters(tx, desk, after, "yours");
    }
    case "withdraw":
      return after;
  }
}

/**
 * Tells those who have it now, and who only receives it. Where a part can be given by nobody, or none of those who
 * have it can be reached, the coordinator is told.
 */
export async function tellSitters(
  tx: Tx,
  desk: DispensationDesk,
  before: Dispensation,
  why: "yours" | "changed" | "escalated" | "reminder",
): Promise<Dispensation> {
  const sitting = sittersOf(before, desk).map(({ id }) => id);
  // A deputy who comes in has not heard of it, and nor has whoever got the role since.
  const whyFor = (person: string) => {
    const hasHeard = before.notices.some((one) => one.person === person);
    if (why === "escalated") return hasHeard ? "reminder" : why;
    return hasHeard ? why : "yours";
  };
  const notices: Notice[] = [];
  for (const person of sitting)
    notices.push(...(await tellEach(tx, desk, before, [person], { why: whyFor(person) })));
  const dispensation = withNotices(before, notices);
  if (why === "yours" || why === "changed") {
    const receiving = receiversOf(dispensation, desk).filter((one) => !sitting.includes(one));
    await tellEach(tx, desk, dispensation, receiving, { why: "received" });
  }
  return tellCoordinator(tx, desk, dispensation, notices);
}

/** Tells the coordinator that it does not go on by itself, if so. `asked` are those who were asked to act just now. */
async function tellCoordinator(
  tx: Tx,
  desk: DispensationDesk,
  dispensation: Dispensation,
  asked: readonly Notice[],
): Promise<Dispensation> {
  const stuck = isStuck(dispensation, desk);
  if (!stuck && asked.some(({ unreached }) => !unreached)) return dispensation;
  const coordinators = coordinatorsOf(dispensation, desk).map(({ id }) => id);
  await tellEach(tx, desk, dispensation, coordinators, { why: stuck ? "stuck" : "unreached" });
  const did = stuck ? "stuck" : "unreachable";
  tx.audit({
    ...{ tenant: desk.tenant.id, action: `dispensation.${did}` },
    subject: { kind: "dispensation", id: dispensation.number },
    people: coordinators,
  });
  const entry: Entry = { at: tx.now.toISOString(), did };
  return { ...dispensation, log: [...dispensation.log, entry] };
}

/** Tells each of them, and gives who was reached. */
export async function tellEach(
  tx: Tx,
  { voice }: DispensationDesk,
  dispensation: Dispensation,
  people: readonly string[],
  telling: Telling,
): Promise<readonly Notice[]> {
  const at = tx.now.toISOString();
  const notices: Notice[] = [];
  for (const person of people) {
    if (person === FORGOTTEN) continue;
    const isReached = await voice.tell(tx, person, dispensation, telling);
    notices.push({ person, at, ...(!isReached && { unreached: true as const }) });
  }
  return notices;
}

function receiversOf(dispensation: Dispensation, { tenant, policyOf }: DispensationDesk) {
  const policy = policyOf(dispensation.policy);
  const [task] = openTasks(dispensation, policy);
  const roles = task ? receiversBefore(policy, task.step) : [];
  const holders = roles.flatMap((role) => holdersOf(tenant, role));
  const free = holders.filter((one) => task && !barFor(dispensation, tenant, one, task));
  return [...new Set(free.map(({ id }) => id))];
}

/** One notice a person: the last says whether they could be reached. */
function withNotices(dispensation: Dispensation, fresh: readonly Notice[]): Dispensation {
  const known = dispensation.notices.filter(
    (one) => !fresh.some(({ person }) => person === one.person),
  );
  return { ...dispensation, notices: [...known, ...fresh] };
}
