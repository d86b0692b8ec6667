import { z } from "zod";

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "an id of small letters, digits and hyphens, such as faxe-2021");
const words = z.string().trim().min(1, "some text");
const guid = z.guid("a Microsoft id, which is a GUID").toLowerCase();
const role = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, "a role as the policy's profile names it, such as dpo");
const number = z
  .string()
  .regex(/^\+?\d[\d ]{2,18}$/, 'a phone number in quotes, such as "55 55 55 55"');

const unit = z.strictObject({
  id,
  name: words,
  /** The unit above. */
  parent: id.optional(),
  /** The person who leads it. */
  leader: id.optional(),
  /** The units it took the place of, which are not in the file any more. */
  replaces: z.array(id).min(1).optional(),
});

/** One entry below `people`. Whatever else Vogter knows of a person follows from the rest of the file. */
export const personShape = z.strictObject({
  id,
  name: words,
  roles: z.array(role).min(1, "at least one role").default(["employee"]),
  /** The role in the municipality's own words. */
  title: words,
  unit: id,
  aadObjectId: guid.optional(),
  slackUserId: z
    .string()
    .regex(/^[UW][A-Z0-9]{2,}$/, "a Slack member id, such as U012AB3CD")
    .optional(),
  email: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "an e-mail address")
    .toLowerCase()
    .optional(),
  /** The person who stands in. */
  deputy: id.optional(),
  language: z.enum(["da", "en"], "da or en").optional(),
  phone: number.optional(),
});

const committee = z.strictObject({
  /** What its members are together, as the policy's profile names it. */
  role,
  name: words,
  members: z.array(id),
  chair: id.optional(),
  /** What the chair is besides, where the policy gives the chair something to do. */
  chairRole: role.optional(),
});

/** One file in the tenants folder. */
export const tenantShape = z.strictObject({
  id,
  name: words,
  /** The ids of the municipality's policies, oldest to newest: the last is the one in force. */
  policies: z.tuple([id], id),
  /** The id of the municipality's only Microsoft 365 tenant; several go below `workspaces`. */
  teamsTenantId: guid.optional(),
  workspaces: z
    .strictObject({
      teams: z.array(guid).default([]),
      slack: z
        .array(z.string().regex(/^[TE][A-Z0-9]{2,}$/, "a Slack workspace id, such as T012AB3CD"))
        .default([]),
    })
    .optional(),
  /** Whom to phone when chat is down. */
  phones: z.array(z.strictObject({ name: words, number })).optional(),
  /** Ids from `data/holidays.yaml`; without it, the usual days. */
  daysOff: z.array(words).optional(),
  incidents: z
    .strictObject({
      /** More people are told when nobody has taken an incident for so long. */
      acknowledgeWithinMinutes: z.int().min(5).max(1_440).optional(),
    })
    .optional(),
  reviews: z
    .strictObject({
      /** Of one unit's review in one period a leader is reminded no more often. */
      remindersAtMost: z.int().min(1).max(12).optional(),
    })
    .optional(),
  /** When in the year this municipality does what its policy wants done in a rhythm. */
  annualWheel: z
    .array(
      z.strictObject({
        /** As `vogter wheel list` names it. */
        duty: id,
        month: z.int().min(1).max(12),
        /** The first year; from then on by its rhythm. */
        firstYear: z.int().min(2000).max(2100).optional(),
      }),
    )
    .optional(),
  units: z.array(unit),
  committees: z.array(committee).optional(),
  people: z.array(personShape),
});

/** What a file in the tenants folder holds, before its parts are held against each other. */
export type TenantFile = z.output<typeof tenantShape>;
