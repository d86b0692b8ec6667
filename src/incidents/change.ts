import type { Frozen } from "../store/index.ts";
import type { Act, Refusal } from "./act.ts";
import type { Entry, Incident } from "./incident.ts";
import { type Doer, refusalOf } from "./refusal.ts";

type Stored = Frozen<Incident>;

/** What became of it. */
export type Changed =
  | { readonly ok: true; readonly incident: Incident }
  | { readonly ok: false; readonly because: Refusal };

/** Does an act: the incident as it is then, or why it cannot be done. Permissions are asked before. Pure. */
export function change(incident: Stored, act: Act, doer: Doer): Changed {
  const because = refusalOf(incident, act, doer);
  if (because) return { ok: false, because };
  const [after, ...entries] = done(incident, act, doer);
  const log = entries.map((entry): Entry => ({ at: doer.at.toISOString(), by: doer.by, ...entry }));
  return { ok: true, incident: { ...(after as Incident), log: [...incident.log, ...log] } };
}

type NewEntry = Pick<Entry, "did" | "words">;
type Done = readonly [Stored, ...NewEntry[]];

function done(incident: Stored, act: Act, doer: Doer): Done {
  const at = doer.at.toISOString();
  const judged = (reason: string) => ({ reason, by: doer.by, at });
  switch (act.do) {
    case "acknowledge":
      return [takenOn(incident, doer), { did: "acknowledged" }];
    case "add":
      return [added(incident, act), { did: "added", ...wordsOf(act.words) }];
    case "judge-breach":
      return [
        { ...incident, breach: { is: act.is, ...judged(act.reason) } },
        { did: act.is ? "judged" : "not-a-breach", words: act.reason },
      ];
    case "describe": {
      const { do: _, ...described } = act;
      return [{ ...incident, ...described }, { did: "judged" }];
    }
    case "judge-risk":
      return [
        { ...incident, risk: { level: act.level, ...judged(act.reason) } },
        { did: "judged", words: act.reason },
      ];
    case "decide-authority":
      return [
        {
          ...incident,
          authority: {
            ...incident.authority,
            sent: incident.authority?.sent ?? [],
            notify: act.notify,
            ...judged(act.reason),
          },
        },
        { did: "judged", words: act.reason },
      ];
    case "notified-authority":
      return [notified(incident, act), { did: "authority-notified", ...wordsOf(act.lateBecause) }];
    case "decide-concerned": {
      const { tell, exemption, reason } = act;
      const concerned = { tell, ...(exemption && { exemption }), ...judged(reason) };
      return [
        { ...incident, concerned },
        { did: "judged", words: reason },
      ];
    }
    case "told-concerned":
      return [
        {
          ...incident,
          ...(incident.concerned && {
            concerned: { ...incident.concerned, told: act.told.toISOString() },
          }),
        },
        { did: "people-told" },
      ];
    case "mark-larger":
      return [{ ...incident, isLarger: true }, { did: "larger" }];
    case "mark-significant":
      return [
        { ...incident, significant: judged(act.reason) },
        { did: "significant", words: act.reason },
      ];
    case "sent-nis2":
      return [
        { ...incident, nis2Sent: { ...incident.nis2Sent, [act.report]: act.sent.toISOString() } },
        { did: "nis2-sent" },
      ];
    case "set-confidential":
      return [{ ...incident, isConfidential: act.isConfidential }, { did: "confidential" }];
    case "move-aware":
      return [
        { ...incident, times: { ...incident.times, aware: act.aware.toISOString() } },
        { did: "aware-moved", words: act.reason },
      ];
    case "add-measure":
      return [
        { ...incident, measures: [...incident.measures, act.measure] },
        { did: "measure", words: act.measure },
      ];
    case "add-note":
      return [incident, { did: "note", words: act.note }];
    case "merge-into":
      return [{ ...incident, state: "merged", mergedInto: act.number }, { did: "merged" }];
    case "take-merged":
      return [{ ...incident, merged: [...incident.merged, act.number] }, { did: "merged" }];
    case "close":
      return [
        {
          ...incident,
          state: "closed",
          closed: { cause: act.cause, lesson: act.lesson, by: doer.by, at },
        },
        { did: "closed" },
      ];
    case "reopen": {
      const { closed, ...rest } = incident;
      return [
        { ...rest, state: "open" },
        { did: "reopened", words: act.reason },
      ];
    }
  }
}

/** What is not said stays as it was. */
function added(incident: Stored, { sort, happened, whose }: Extract<Act, { do: "add" }>): Stored {
  return {
    ...incident,
    ...(sort && { sort }),
    ...(whose && { whose }),
    times: { ...incident.times, ...(happened && { happened: happened.toISOString() }) },
  };
}

/** The first who has it is responsible; whoever comes later helps. */
function takenOn(incident: Stored, { by, at }: Doer): Stored {
  return {
    ...incident,
    handlers: [...incident.handlers, by],
    responsible: incident.responsible ?? by,
    notices: incident.notices.map((one) =>
      one.person === by ? { ...one, acknowledgedAt: at.toISOString() } : one,
    ),
  };
}

function notified(
  incident: Stored,
  { sent, lateBecause }: Extract<Act, { do: "notified-authority" }>,
): Stored {
  const { authority } = incident;
  if (!authority) return incident;
  const all = [...authority.sent, sent.toISOString()].sort();
  return {
    ...incident,
    authority: { ...authority, sent: all, ...(lateBecause && { lateBecause }) },
  };
}

function wordsOf(words: string | undefined): Pick<NewEntry, "words"> {
  return words === undefined ? {} : { words };
}
