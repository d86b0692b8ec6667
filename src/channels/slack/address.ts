import { z } from "zod";
import { VogterError } from "../../shared/errors.ts";

/** Where Vogter says something in Slack. Of ids only: what Slack lends for half an hour is not kept in it. */
export interface Address {
  /** The workspace. */
  readonly team: string;
  /** Whom it is for. */
  readonly user: string;
  /** Not given: the direct messages with the person. */
  readonly channel?: string;
  /** The message under which it goes. */
  readonly thread?: string;
  /** The message whose button was clicked, which an answer may take the place of. */
  readonly card?: string;
  /** Seen by the person alone, where others are. */
  readonly aside?: boolean;
  /** What {@link Hooks} knows the way back to an unkept message by. */
  readonly hook?: string;
  /** The page on which Vogter shows what is theirs. */
  readonly home?: boolean;
}

const id = z.string().regex(/^[A-Z0-9]{1,40}$/);
const time = z.string().regex(/^\d{1,20}\.\d{1,20}$/);
const shape = z.strictObject({
  team: id,
  user: id,
  channel: id.optional(),
  thread: time.optional(),
  card: time.optional(),
  aside: z.boolean().optional(),
  hook: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .optional(),
  home: z.boolean().optional(),
});

/** An address as the outbox keeps it, such as `T1/U1/C1?thread=1.2`: the same one is always written the same way. */
export function writeAddress({ team, user, channel, ...rest }: Address): string {
  const path = [team, user, ...(channel ? [channel] : [])].join("/");
  const { thread, card, aside, hook, home } = rest;
  const query = new URLSearchParams({
    ...(thread && { thread }),
    ...(card && { card }),
    ...(aside && { aside: "yes" }),
    ...(hook && { hook }),
    ...(home && { home: "yes" }),
  }).toString();
  return query ? `${path}?${query}` : path;
}

/**
 * The inverse of {@link writeAddress}.
 * @throws VogterError `slack.bad-address`
 */
export function readAddress(to: string): Address {
  const [path = "", query = ""] = to.split("?");
  const [team, user, channel, ...more] = path.split("/");
  const { aside, home, ...rest } = Object.fromEntries(new URLSearchParams(query));
  const read = shape.safeParse({
    ...{ team, user, ...rest },
    ...(channel !== undefined && { channel }),
    ...(aside && { aside: aside === "yes" }),
    ...(home && { home: home === "yes" }),
  });
  if (read.success && more.length === 0) return read.data as Address;
  throw new VogterError({
    code: "slack.bad-address",
    message: "A message is to go to an address that is none in Slack.",
    mend: "Address it as src/channels/slack/address.ts writes it.",
  });
}

/** Whether nobody else is there. */
export function isPersonal({ channel }: Address): boolean {
  return channel === undefined || channel.startsWith("D");
}
