import { TeamsInfo, type TurnContext } from "botbuilder";
import { z } from "zod";
import type { Readers } from "../../conversation/envelope.ts";
import { readersAmong, together } from "../readers.ts";
import { teamsTenantOf } from "./access.ts";
import type { InboundActivity } from "./activity.ts";
import { placeKind } from "./place-kind.ts";

/** The most that Teams gives at once. Where more are, whether one of the rest is a guest is not known. */
const MOST_MEMBERS = 500;

const TYPES = ["standard", "private", "shared"] as const;
type ChannelType = (typeof TYPES)[number];

const channelData = z.object({
  channel: z.object({ id: z.string().nullish(), type: z.string().nullish() }).nullish(),
  team: z.object({ id: z.string().nullish() }).nullish(),
});

/** Asks Teams who is in the group or the channel of `activity`. Rejects with the connector's error. */
export async function readersIn(context: TurnContext, activity: InboundActivity): Promise<Readers> {
  const isGroup = placeKind(activity.conversation) === "group";
  const type = isGroup ? undefined : await channelTypeOf(context, activity);
  const roster = rosterOf(activity, type);
  const { members, continuationToken } = await TeamsInfo.getPagedTeamMembers(
    ...([context, roster, MOST_MEMBERS] as const),
  );
  const standings = members.map((member) => standingOf(member, teamsTenantOf(activity)));
  // Those of a team that a channel is shared with stand in that team's list.
  const mayBeShared = !isGroup && type !== "standard" && type !== "private";
  const isWhole = members.length > 0 && !continuationToken && !mayBeShared;
  return together(
    // Whether everybody may join the team of a standard channel, Teams does not tell a bot.
    { open: isGroup || type === "private" || type === "shared" ? false : undefined },
    readersAmong(isWhole ? standings : [...standings, undefined]),
  );
}

/** As the activity says, or else the list of the team's channels. */
async function channelTypeOf(
  context: TurnContext,
  activity: InboundActivity,
): Promise<ChannelType | undefined> {
  const { channel, team } = channelOf(activity);
  const told = typeIn(channel?.type);
  if (told || !team?.id) return told;
  const channels = await TeamsInfo.getTeamChannels(context, team.id);
  return typeIn(channels.find(({ id }) => id === conversationOf(activity))?.type);
}

function typeIn(type: unknown): ChannelType | undefined {
  return TYPES.find((one) => one === type);
}

/** Whose members read along: a standard channel has those of its team, any other its own. */
function rosterOf(activity: InboundActivity, type: ChannelType | undefined): string {
  const team = channelOf(activity).team?.id;
  return type === "standard" && team ? team : conversationOf(activity);
}

/** The group or the channel: a channel's conversation id goes on with the message whose thread it is. */
export function conversationOf({ conversation }: InboundActivity): string {
  return conversation.id.replace(/;messageid=.*$/, "");
}

function channelOf(activity: InboundActivity): z.infer<typeof channelData> {
  return channelData.safeParse(activity.channelData).data ?? {};
}

/** What is read of a member. */
interface Member {
  readonly tenantId?: string;
  readonly userRole?: string;
  readonly userPrincipalName?: string;
}

/** Nothing when Teams does not say enough to tell. */
function standingOf(
  { tenantId, userRole, userPrincipalName }: Member,
  home: string,
): "member" | "guest" | "external" | undefined {
  if (tenantId && home && tenantId !== home) return "external";
  const role = userRole?.toLowerCase();
  if (role === "anonymous") return "external";
  if (role === "guest" || userPrincipalName?.includes("#EXT#")) return "guest";
  return role === "user" && tenantId === home ? "member" : undefined;
}
