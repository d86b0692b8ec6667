import { currentPolicy, may, personOrUnlisted } from "../people/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { FORGOTTEN, type Tx } from "../store/index.ts";
import type { Refusal } from "./act.ts";
import { waitingSince } from "./change.ts";
import type { DispensationDesk } from "./desk.ts";
import type { Dispensation, RequestText } from "./dispensation.ts";
import { dispensations, requests } from "./kind.ts";
import { termFault } from "./period.ts";
import { planLook } from "./plan-look.ts";
import { missingIn } from "./required.ts";
import { tellSitters } from "./tell-of.ts";
import { textFor } from "./text-for.ts";
import { thingToSee } from "./thing.ts";

/** What somebody asks for. */
export interface Request {
  /** Made when the form was opened: sent twice, it is one request. */
  readonly draft: string;
  readonly requester: Dispensation["requester"];
  /** Without units it is for the requester's own. */
  readonly text: RequestText;
  /** The number of the one that it goes on from. */
  readonly renews?: string | undefined;
}

/** What came of it: a numbered receipt, or why it cannot be asked for so. */
export type Requested =
  | { readonly outcome: "received"; readonly dispensation: Dispensation }
  | { readonly outcome: "refused"; readonly because: Refusal };

/** Registers a request and hands it to whom the policy names, in one transaction: all of it holds, or nothing. */
export async function request(tx: Tx, desk: DispensationDesk, sent: Request): Promise<Requested> {
  const tenant = desk.tenant.id;
  const { person } = sent.requester;
  // A draft's id comes back from outside: nobody finds another's request by it.
  const sending = `${person} ${sent.draft}`;
  const earlier = await tx.get(requests, tenant, sending);
  const known = earlier && (await tx.get(dispensations, tenant, earlier.value.number));
  if (known) return { outcome: "received", dispensation: known.value as Dispensation };
  const policy = desk.policyOf(currentPolicy(desk.tenant));
  const fault =
    missingIn(sent.text, policy).length > 0 ? "incomplete" : termFault(sent.text, dayOf(tx.now));
  if (fault) return { outcome: "refused", because: fault };

  const number = await nextNumber(tx, tenant);
  const renewed = await renewedBy(tx, desk, sent);
  const fresh = asRequested(number, sent, renewed, policy.id, desk, tx.now);
  const dispensation = await tellSitters(tx, desk, fresh, "yours");
  await tx.insert(dispensations, tenant, number, dispensation);
  await tx.insert(requests, tenant, sending, { number, person, at: tx.now.toISOString() });
  tx.audit({
    ...{ tenant, actor: person, action: "dispensation.requested" },
    subject: { kind: "dispensation", id: number },
    people: dispensation.notices.map((one) => one.person),
    ...(renewed && { facts: { renews: renewed.number } }),
  });
  await planLook(tx, desk, dispensation);
  return { outcome: "received", dispensation };
}

/** The one that it goes on from, if that is theirs to see. */
async function renewedBy(
  tx: Tx,
  desk: DispensationDesk,
  { renews, requester }: Request,
): Promise<Dispensation | undefined> {
  const { tenant } = desk;
  const doc = renews === undefined ? undefined : await tx.get(dispensations, tenant.id, renews);
  if (!doc) return undefined;
  const person = personOrUnlisted(tenant, requester.person);
  const sees = may(person, "dispensation.see", thingToSee(doc.value, desk));
  return sees ? (doc.value as Dispensation) : undefined;
}

/** Who wrote the text that this one goes on from has written some of this one. */
function writersOf(renewed: Dispensation | undefined, requester: string): string[] {
  const before = renewed ? [renewed.requester.person, ...renewed.writers] : [];
  return [...new Set(before)].filter((one) => one !== requester && one !== FORGOTTEN);
}

async function nextNumber(tx: Tx, tenant: string): Promise<string> {
  const year = dayOf(tx.now).slice(0, "2026".length);
  const count = await tx.next(tenant, `dispensation-${year}`);
  return `DIS-${year}-${String(count).padStart(4, "0")}`;
}

function asRequested(
  number: string,
  { requester, text }: Request,
  renewed: Dispensation | undefined,
  policy: string,
  { tenant }: DispensationDesk,
  now: Date,
): Dispensation {
  return {
    ...{ number, requester, writers: writersOf(renewed, requester.person), policy, round: 1 },
    ...{ text: textFor(text, requester, tenant), earlier: [], state: waitingSince(now) },
    ...{ parts: [], questions: [], ...(renewed && { renews: renewed.number }) },
    ...{ notices: [], reminded: [] },
    log: [{ at: now.toISOString(), by: requester.person, did: "requested" }],
  };
}
