import { dayOf } from "../shared/calendar/instant.ts";
import type { Frozen } from "../store/index.ts";
import type { Act, Giving } from "./act.ts";
import { openTasks } from "./chain.ts";
import { togetherIn } from "./committee.ts";
import type { Setup } from "./desk.ts";
import type { Dispensation, Entry, Part, State } from "./dispensation.ts";
import { grantedTerm, termLeft } from "./period.ts";
import { type Doer, seatFor } from "./refusal.ts";
import type { Seat } from "./seats.ts";
import { openQuestion } from "./standing.ts";
import { textFor } from "./text-for.ts";

type Stored = Frozen<Dispensation>;

/** Does an act that was not refused: the dispensation as it is then. Pure. */
export function change(before: Stored, act: Act, doer: Doer, setup: Setup): Dispensation {
  const [after, did] = done(before, act, doer, setup);
  const entry: Entry = { at: doer.at.toISOString(), by: doer.person.id, did };
  return { ...(after as Dispensation), log: [...before.log, entry] };
}

/** Somebody has it from now on: nobody has been reminded yet. */
export function waitingSince(at: Date): Extract<State, { is: "requested" }> {
  return { is: "requested", since: at.toISOString(), reminded: 0, isEscalated: false };
}

type Done = readonly [Stored, Entry["did"]];

function done(before: Stored, act: Act, doer: Doer, setup: Setup): Done {
  const by = doer.person.id;
  const at = doer.at.toISOString();
  switch (act.do) {
    case "ask":
      return [asked(before, act.words, { by, at }), "asked"];
    case "answer":
      return [answered(before, act.words, { by, at }), "answered"];
    case "change": {
      const { round, text, earlier, requester } = before;
      const anew = { text: textFor(act.text, requester, setup.tenant), round: round + 1 };
      const kept = { ...anew, earlier: [...earlier, { round, text }] };
      return [{ ...before, ...kept, state: waitingSince(doer.at) }, "changed"];
    }
    case "withdraw":
      return [{ ...before, state: { is: "withdrawn", at } }, "withdrawn"];
    case "revoke": {
      if (before.state.is !== "granted") return [before, "revoked"];
      const { from, to } = before.state;
      const term = { from, ...(to !== undefined && { to }) };
      return [
        { ...before, state: { is: "revoked", at, by, reason: act.words, ...term } },
        "revoked",
      ];
    }
    default:
      return gave(before, act, doer, setup);
  }
}

function asked(
  before: Stored,
  words: string,
  who: { readonly by: string; readonly at: string },
): Stored {
  const { round, questions, parts } = before;
  return { ...before, questions: [...questions, { round, after: parts.length, ...who, words }] };
}

/** The time until the next reminder begins anew: they could do nothing while they waited. */
function answered(
  before: Stored,
  words: string,
  who: { readonly by: string; readonly at: string },
): Stored {
  const { questions, state } = before;
  const open = openQuestion(before);
  const isEscalated = state.is === "requested" && state.isEscalated;
  return {
    ...before,
    questions: questions.map((one) => (one === open ? { ...one, answer: { ...who, words } } : one)),
    state: { ...waitingSince(new Date(who.at)), isEscalated },
  };
}

function gave(before: Stored, act: Giving, doer: Doer, setup: Setup): Done {
  const seat = seatFor(before, act, doer.person.id, setup);
  if (!seat) return [before, "changed"];
  const part = partOf(before, act, doer, seat);
  const after = { ...before, parts: [...before.parts, part] };
  return [{ ...after, state: stateAfter(before, after, part, doer, setup) }, didOf(part)];
}

/** Each part as it is kept, with the role it was given in and for whom. */
function partOf(before: Stored, act: Giving, doer: Doer, seat: Seat): Part {
  const { person, at } = doer;
  const sitter = seat.sitters.find((one) => one.person.id === person.id);
  const together = togetherIn(seat, act, person.id);
  const given = {
    ...{ round: before.round, step: seat.task.step, by: person.id, at: at.toISOString() },
    role: sitter?.role ?? seat.task.roles[0] ?? "",
    ...(sitter?.insteadOf && { insteadOf: sitter.insteadOf.id }),
    ...(together && { together }),
  };
  switch (act.do) {
    case "assess": {
      const does = seat.task.do === "recommend" ? "recommend" : "assess";
      return { gave: "opinion", ...given, do: does, opinion: act.opinion, words: act.words };
    }
    case "grant": {
      const { words, conditions } = act;
      const { from, to } = grantedTerm(termLeft(before), act, dayOf(at));
      return {
        ...{ gave: "grant", ...given, from },
        ...(to !== undefined && { to }),
        ...(words && { words }),
        ...(conditions && { conditions }),
      };
    }
    case "reject":
      return { gave: "rejection", ...given, words: act.words };
  }
}

/** One rejection ends it; it is granted once nothing is waited for, for as long as all have granted it. */
function stateAfter(
  before: Stored,
  after: Stored,
  part: Part,
  { at }: Doer,
  setup: Setup,
): Stored["state"] {
  const instant = at.toISOString();
  if (part.gave === "rejection") return { is: "rejected", at: instant };
  const policy = setup.policyOf(before.policy);
  const left = openTasks(after, policy);
  if (left.length === 0 && part.gave === "grant") {
    const { from, to } = part;
    return { is: "granted", at: instant, from, ...(to !== undefined && { to }) };
  }
  const isSameStep = left[0]?.step === part.step;
  return isSameStep ? before.state : waitingSince(at);
}

function didOf(part: Part): Entry["did"] {
  if (part.gave === "grant") return "granted";
  if (part.gave === "rejection") return "rejected";
  return part.do === "assess" ? "assessed" : "recommended";
}
