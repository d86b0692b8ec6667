import { z } from "zod";

/** What happened, as far as it decides what to do now: the keys of `data/incidents.yaml`. */
export const INCIDENT_SORTS = [
  ...["wrong-recipient", "lost-device", "lost-papers", "phishing", "malware", "open-door"],
  ...["unauthorised-access", "published", "system-down", "misuse", "other"],
] as const;
export type IncidentSort = (typeof INCIDENT_SORTS)[number];

const instant = z.iso.datetime();
const person = z.string();
/** What somebody wrote: shown to those who may see the incident, and nowhere else. */
const words = z.string().min(1).max(4_000);
/** A judgement: what was found, why, by whom and when. */
const judged = { reason: words, by: person, at: instant };

/** Why somebody is told: a clause of the policy, the law, or what the municipality itself has chosen. */
const basis = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("clause"),
    policy: z.string(),
    clause: z.string(),
    quote: z.string(),
  }),
  z.strictObject({ kind: z.literal("law"), article: z.string() }),
  z.strictObject({ kind: z.literal("configured") }),
  /** Nobody who should have it answered, or could be found. */
  z.strictObject({ kind: z.literal("escalated") }),
]);
export type Basis = z.infer<typeof basis>;

/** Somebody who was told of it, or should have been. */
const notice = z.strictObject({
  person,
  /** The role that they are told in. */
  role: z.string(),
  basis,
  at: instant,
  /** Only to know of it, such as the council: nobody waits for their "I have it". */
  onlyInforms: z.literal(true).optional(),
  /** There is no way to reach them in chat. */
  unreached: z.literal(true).optional(),
  acknowledgedAt: instant.optional(),
});
export type Notice = z.infer<typeof notice>;

/** What was done, by whom and when; `words` are what the person wrote. */
const entry = z.strictObject({
  at: instant,
  /** Not given: Vogter itself. */
  by: person.optional(),
  did: z.enum([
    ...(["reported", "added", "unreachable", "acknowledged", "escalated", "not-a-breach"] as const),
    ...(["judged", "measure", "note", "larger", "significant", "confidential"] as const),
    ...(["aware-moved", "authority-notified", "people-told", "nis2-sent"] as const),
    ...(["reminded", "overdue", "merged", "closed", "reopened"] as const),
  ]),
  words: words.optional(),
});
export type Entry = z.infer<typeof entry>;

/**
 * A reported incident: everything that art. 33(5) GDPR wants documented, and what the municipality's policy wants
 * done about it. Instants are UTC.
 */
export const incidentShape = z.strictObject({
  /** Such as `HÆN-2026-0042`; also its id. */
  number: z.string(),
  /** `merged`: another one goes on with it. */
  state: z.enum(["open", "closed", "merged"]),
  reporter: z.strictObject({ person, unit: z.string().optional(), locale: z.enum(["da", "en"]) }),
  /** The policy that was in force when it was reported, by whose clauses it is routed. */
  policy: z.string(),
  sort: z.enum(INCIDENT_SORTS),
  what: words,
  personalData: z.enum(["yes", "no", "unknown"]),
  /** Roughly whose, as the reporter put it. */
  whose: words.optional(),
  times: z.strictObject({
    happened: instant.optional(),
    found: instant,
    reported: instant,
    /** From when the law's clocks run: the report, until somebody moves it with a reason. */
    aware: instant,
  }),
  /** How many people and records, about: art. 33(3)(a). */
  extent: z
    .strictObject({
      people: z.int().nonnegative().optional(),
      records: z.int().nonnegative().optional(),
      categories: words.optional(),
    })
    .optional(),
  consequences: words.optional(),
  severity: z.enum(["low", "medium", "high"]).optional(),
  isLarger: z.boolean(),
  isConfidential: z.boolean(),
  /** A significant incident by NIS 2-loven: its clocks run from then. */
  significant: z.strictObject({ ...judged }).optional(),
  /** Whether it is a breach of personal data at all; "no" with a reason when it is not. */
  breach: z.strictObject({ is: z.boolean(), ...judged }).optional(),
  risk: z.strictObject({ level: z.enum(["none", "risk", "high"]), ...judged }).optional(),
  authority: z
    .strictObject({
      notify: z.boolean(),
      ...judged,
      /** In phases, art. 33(4): when each was sent. */
      sent: z.array(instant),
      /** Why it was later than 72 hours, art. 33(1). */
      lateBecause: words.optional(),
    })
    .optional(),
  concerned: z
    .strictObject({
      tell: z.boolean(),
      ...judged,
      /** Art. 34(3). */
      exemption: z.enum(["unreadable", "removed", "disproportionate"]).optional(),
      told: instant.optional(),
    })
    .optional(),
  nis2Sent: z.strictObject({
    warning: instant.optional(),
    notification: instant.optional(),
    final: instant.optional(),
  }),
  measures: z.array(words),
  notices: z.array(notice),
  handlers: z.array(person),
  responsible: person.optional(),
  /** How often it was told to more people because nobody took it. */
  escalations: z.int().nonnegative(),
  /** Ids of the reminders that were sent: each goes out once. */
  reminded: z.array(z.string()),
  mergedInto: z.string().optional(),
  merged: z.array(z.string()),
  closed: z.strictObject({ cause: words, lesson: words, by: person, at: instant }).optional(),
  log: z.array(entry),
});
export type Incident = z.infer<typeof incidentShape>;
