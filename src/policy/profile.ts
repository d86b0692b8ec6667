import { z } from "zod";
import { type Layout, layoutSchema } from "./outline.ts";

/** A sentence in both languages that Vogter answers in. */
const words = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });

/** What every statement about a policy rests on. The loader finds the quote in the clause or refuses. */
const cited = {
  clause: z.string().min(1).describe("A clause id of this policy, such as `dispensationer/1`"),
  quote: z.string().min(1).describe("Word for word a part of the clause's text"),
};

const day = z.iso.date();
const roleId = z.string().regex(/^[a-z][A-Za-z0-9]*$/u, "a role id is camelCase English");
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "lower case, joined with hyphens");

const role = z.strictObject({
  name: z.string().min(1).describe("As the policy writes it; must stand in the clause"),
  en: z.string().min(1),
  ...cited,
});

const nearest = z
  .literal(true)
  .optional()
  .describe("The one nearest above the reporter is meant, not everybody who holds the role");

const told = z.strictObject({
  role: roleId,
  nearest,
  when: z.enum(["at-once", "running", "unspecified"]),
  what: words.optional().describe("What they are told of, when it is not every incident"),
  ...cited,
});

const incidents = z.strictObject({
  told: z.array(told).describe("Empty: the policy names nobody"),
  responsible: z
    .strictObject({ role: roleId, nearest, ...cited })
    .optional()
    .describe("Who sees to it that incidents are reported, when the policy says so"),
  followUps: z.array(
    z.strictObject({
      role: roleId,
      receives: z
        .literal(true)
        .optional()
        .describe("Has to be told of each incident, because nobody could follow it up otherwise"),
      ...words.shape,
      ...cited,
    }),
  ),
  larger: z.array(told).describe("Who else is told of the larger ones"),
});

const step = z.strictObject({
  do: z.enum(["receive", "recommend", "assess", "decide"]),
  roles: z.array(roleId).min(1),
  implied: words
    .optional()
    .describe("Why the step is read out of the clause, when the clause does not say it outright"),
  ...cited,
});

const dispensations = z.strictObject({
  from: z
    .strictObject({ rules: z.enum(["handbook", "policy"]), ...cited })
    .describe("Whose rules one can be let off; the other's stand"),
  steps: z.array(step).min(1),
  inWriting: z.strictObject(cited).optional(),
  requiredFields: z.array(
    z.strictObject({
      field: z.enum(["documentation", "alternativeMeasures", "expiry"]),
      ...cited,
    }),
  ),
  terms: z
    .array(z.strictObject({ ...words.shape, ...cited }))
    .describe("Other limits the policy sets, such as single cases only"),
});

const rhythm = z.strictObject({
  id: slug.describe("The same in every policy that has it, such as `staff-meeting-review`"),
  ...words.shape,
  role: roleId.optional().describe("Who does it; absent when the policy names nobody"),
  to: roleId.optional().describe("Who receives it"),
  every: z
    .union([z.enum(["running", "on-change"]), z.string().regex(/^P[1-9]\d*[YMWD]$/u)])
    .describe("At least this often (ISO 8601), all the time, or whenever something changes"),
  items: z
    .array(z.strictObject({ ...cited, en: z.string().min(1) }))
    .min(1)
    .optional()
    .describe("What it must hold at least, each with its own clause"),
  ...cited,
});

const answerCell = z.strictObject({
  ...cited,
  ...words.shape,
  also: z.array(cited.clause).optional().describe("Further clauses that answer it too"),
  ask: roleId.optional(),
});

const silentCell = z.strictObject({
  silent: z.literal(true),
  nearest: cited.clause.optional().describe("The clause that comes closest without answering"),
  ask: roleId.optional(),
});

/** What `data/policies/<id>/policy.yaml` holds: the governance of one policy, each part with its clause. */
export const profileSchema = z.strictObject({
  id: slug,
  municipality: z.string().min(1),
  called: z.array(z.string().min(1)).min(1).describe("Place names people use, lower case"),
  title: z.string().min(1),
  language: z.literal("da"),
  source: z.strictObject({
    file: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    provenance: z.string().min(1),
  }),
  dates: z.strictObject({
    dated: day.optional().describe("The date the document itself carries"),
    adopted: day.optional(),
    approvals: z.array(z.strictObject({ by: z.string().min(1), date: day, ...cited })),
    inForce: z.strictObject({
      from: day.optional().describe("Absent: unknown, read as always"),
      until: day.optional().describe("The first day it no longer applies"),
    }),
    wordingFrom: day
      .optional()
      .describe("From when this very wording is known; what the text said before is not"),
    note: words.optional(),
  }),
  supersedes: slug.optional(),
  layout: layoutSchema,
  roles: z.record(roleId, role),
  incidents,
  dispensations,
  rhythms: z.array(rhythm),
  owner: z
    .strictObject({ role: roleId, ...cited })
    .describe("Whom to ask when the policy is silent and the topic names nobody"),
  notNormative: z
    .array(z.strictObject({ clause: cited.clause, why: z.string().min(1) }))
    .describe("Clauses that no topic needs to reach"),
  topics: z.record(z.string().min(1), z.union([answerCell, silentCell])),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A policy's governance profile, checked. See `data/schemas/policy.schema.json` for what each field means. */
export type Profile = DeepReadonly<Omit<z.output<typeof profileSchema>, "layout">> & {
  readonly layout: Layout;
};
/** A role's id in the code, such as `dpo`; which there are differs from policy to policy. */
export type RoleId = string;
export type Role = Profile["roles"][RoleId];
export type Rhythm = Profile["rhythms"][number];
/** What a policy says on one topic: a clause with its answer, or that it is silent. */
type Cell = Profile["topics"][string];
type SilentCell = Extract<Cell, { readonly silent: true }>;
export type AnswerCell = Exclude<Cell, SilentCell>;
