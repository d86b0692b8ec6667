import type { Frozen } from "../store/index.ts";
import type { Act, Refusal } from "./act.ts";
import type { Incident } from "./incident.ts";

/** Who does it, when, and until when the law wants the authority notified. */
export interface Doer {
  readonly by: string;
  readonly at: Date;
  readonly authorityDue?: Date | undefined;
}

type Rule<Kind extends Act["do"]> = (
  incident: Frozen<Incident>,
  act: Extract<Act, { do: Kind }>,
  doer: Doer,
) => Refusal | undefined;

type Rules = { readonly [Kind in Act["do"]]?: Rule<Kind> };

/** Why an act cannot be done to an open incident, each kind by itself. */
const RULES: Rules = {
  acknowledge: ({ handlers }, _, { by }) => (handlers.includes(by) ? "already" : undefined),
  add: (_, { happened }, { at }) => (happened ? inFuture(happened, at) : undefined),
  "mark-larger": ({ isLarger }) => (isLarger ? "already" : undefined),
  "mark-significant": ({ significant }) => (significant ? "already" : undefined),
  "move-aware": ({ times }, { aware }, { at }) =>
    inFuture(aware, at) ?? (aware < new Date(times.found) ? "before-found" : undefined),
  "notified-authority": ({ authority }, { sent, lateBecause }, { at, authorityDue }) => {
    if (!authority?.notify) return "not-decided";
    const isLate = authority.sent.length === 0 && authorityDue && sent > authorityDue;
    return inFuture(sent, at) ?? (isLate && !lateBecause ? "late-without-reason" : undefined);
  },
  "decide-concerned": (_, { tell, exemption }) =>
    tell && exemption ? "exempt-and-told" : undefined,
  "told-concerned": ({ concerned }, { told }, { at }) =>
    concerned?.tell ? inFuture(told, at) : "not-decided",
  "sent-nis2": ({ significant }, { sent }, { at }) =>
    significant ? inFuture(sent, at) : "not-decided",
  "merge-into": (incident, { number }) =>
    incident.number === number ? "merged-with-itself" : undefined,
  close: (incident) => (isUndecided(incident) ? "undecided-breach" : undefined),
};

/** Why an act cannot be done; nothing when it can. Permissions are asked before. Pure. */
export function refusalOf(incident: Frozen<Incident>, act: Act, doer: Doer): Refusal | undefined {
  if (act.do === "reopen") return incident.state === "closed" ? undefined : "not-closed";
  if (incident.state !== "open") return "closed";
  const rule = RULES[act.do] as Rule<Act["do"]> | undefined;
  return rule?.(incident, act as never, doer);
}

/** Art. 33(5) GDPR: what was found is written down before anybody can put it away, also when nothing was notified. */
function isUndecided({ personalData, breach, authority }: Frozen<Incident>): boolean {
  return personalData !== "no" && breach?.is !== false && authority === undefined;
}

function inFuture(instant: Date, now: Date): Refusal | undefined {
  return instant > now ? "in-future" : undefined;
}
