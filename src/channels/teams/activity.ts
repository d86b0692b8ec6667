import { z } from "zod";
import { Refusal } from "../../http/refusal.ts";

const key = z.string().min(1).max(2_000);

const members = z.array(z.object({ id: z.string() })).nullish();

// A key is vouched for channel by channel, and the Bot Framework asks that only of a channel that is named.
const channel = z
  .string()
  .nullish()
  .transform((name) => name?.trim() || "msteams");

// Teams writes null for what it has nothing to say about.
const inbound = z.object({
  type: z.string().min(1).max(100),
  id: key.nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  channelId: channel,
  serviceUrl: z.string().max(2_000),
  from: z.object({ id: key, name: z.string().nullish(), aadObjectId: key.nullish() }),
  recipient: z
    .object({ id: key, name: z.string().nullish(), isTargeted: z.boolean().nullish() })
    .nullish(),
  conversation: z.object({
    id: key,
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  locale: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  membersAdded: members,
  membersRemoved: members,
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z.unknown().optional(),
});

/** What a Bot Framework client sent, as far as Vogter reads it; the rest is dropped unread. */
export type InboundActivity = z.infer<typeof inbound>;

/** Checks that a body is an activity. Throws a {@link Refusal} with 400 that names what is wrong with it. */
export function readActivity(body: unknown): InboundActivity {
  const read = inbound.safeParse(body);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join(".");
  throw new Refusal(
    400,
    "teams.not-an-activity",
    field
      ? `The activity's "${field}" is missing or not what the Bot Framework says it is.`
      : "The body is not an activity: send a JSON object.",
  );
}
