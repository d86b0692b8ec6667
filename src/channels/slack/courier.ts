import type { WebClient } from "@slack/web-api";
import { type Content, readContent } from "../../conversation/content.ts";
import type { Courier, Parcel, Sent } from "../../jobs/index.ts";
import { VogterError } from "../../shared/errors.ts";
import { cardToBlocks } from "../cards/card-to-blocks.ts";
import { type Address, isPersonal, readAddress } from "./address.ts";
import { openDms } from "./dm.ts";
import { findParts } from "./find-parts.ts";
import { homeView } from "./home.ts";
import type { Hooks } from "./hooks.ts";
import { outcomeOf } from "./outcome-of.ts";
import { openPace } from "./pace.ts";
import { changeParts, postParts, type Target } from "./post-parts.ts";
import { type Shareable, withShareButton } from "./share.ts";
import { whisper } from "./whisper.ts";
import type { Workspaces } from "./workspaces.ts";

/** Slack takes "several hundred" messages a minute in a workspace; some are left for what cannot wait. */
const WORKSPACE_EVERY_MS = 250;

/** What the sending side is built from. */
export interface CourierParts {
  readonly workspaces: Workspaces;
  readonly hooks: Hooks;
  readonly shareable: Shareable;
}

/**
 * Brings messages to Slack. Where an answer was lost a message is looked for by what it carries unseen; one that
 * only one person sees cannot be looked for, and is shown again.
 */
export function slackCourier({ workspaces, hooks, shareable }: CourierParts): Courier {
  const pace = openPace();
  const openDm = openDms();

  const channelOf = async (address: Address, content: Content): Promise<string> => {
    const { team, user, channel } = address;
    // What is for one person alone is not said where others read.
    const isOpen = channel !== undefined && (isPersonal(address) || !content.onlyForAsker);
    return isOpen ? channel : openDm(await workspaces.clientFor(team), team, user);
  };

  const sendHome = async ({ team, user }: Address, content: Content): Promise<Sent> => {
    const client = await workspaces.clientFor(team);
    // The library's type of a view knows more than Vogter writes.
    const view = homeView(content.card, content.locale) as never;
    await client.views.publish({ user_id: user, view });
    return { outcome: "sent" };
  };

  const sendAside = async (parcel: Parcel, address: Address, content: Content) => {
    const isShared = content.onlyForAsker || isPersonal(address) || content.replaces;
    const card = isShared
      ? content.card
      : withShareButton(content.card, parcel.key, content.locale);
    if (!isShared) shareable.set(parcel.key, content);
    const client = await workspaces.clientFor(address.team);
    return whisper(client, hooks, address, { ...content, card });
  };

  /** Does something in a conversation when it is its turn, and with what an earlier try left there. */
  const inTurn = async (
    { key, mayHaveArrived, signal }: Parcel,
    address: Address,
    channel: string,
    work: (client: WebClient, target: Target) => Promise<Sent>,
  ): Promise<Sent> => {
    const client = await workspaces.clientFor(address.team);
    const thread = channel === address.channel ? address.thread : undefined;
    const place = `${address.team}/${channel}`;
    const stayAwayMs = await pace.turnIn(place, signal);
    if (stayAwayMs > 0) return { outcome: "later", retryAfterMs: stayAwayMs, scope: "lane" };
    const there = mayHaveArrived
      ? await findParts(client, { channel, thread }, key)
      : new Map<number, string>();
    try {
      return await work(client, { channel, thread, key, there });
    } catch (error) {
      // Each conversation keeps the pace that Slack wants there, so it is the workspace in which there is too much.
      const outcome = outcomeOf(error, "tenant");
      if (outcome.outcome !== "later") return outcome;
      pace.rest(place, outcome.retryAfterMs);
      // It is not as if nothing had been tried: the next try has to look for what is there.
      if (there.size > 0) throw halfSaid();
      return outcome;
    }
  };

  const sendOpenly = async (parcel: Parcel, address: Address, content: Content): Promise<Sent> => {
    const channel = await channelOf(address, content);
    return inTurn(parcel, address, channel, async (client, target) => {
      const card = channel === address.channel && content.replaces ? address.card : undefined;
      const all = await postParts(client, cardToBlocks(content.card), { ...target, card });
      return { outcome: "sent", as: [channel, ...all].join(" ") };
    });
  };

  const change = (parcel: Parcel, content: Content, as: string): Promise<Sent> => {
    const [channel = "", ...known] = as.split(" ");
    return inTurn(parcel, readAddress(parcel.to), channel, async (client, target) => {
      const all = await changeParts(client, cardToBlocks(content.card), target, known);
      if (all.length === 0) return { outcome: "unreachable", fault: "slack.message_not_found" };
      return { outcome: "sent", as: [channel, ...all].join(" ") };
    });
  };

  return {
    channel: "slack",
    pace: { tenantEveryMs: WORKSPACE_EVERY_MS },
    async send(parcel) {
      const content = readContent(parcel.content);
      if (!content) return { outcome: "unreachable", fault: "slack.unreadable" };
      const address = readAddress(parcel.to);
      try {
        if (address.home) return await sendHome(address, content);
        if (address.aside && (await sendAside(parcel, address, content))) {
          return { outcome: "sent" };
        }
        // Where nothing can be said aside, it goes on among the direct messages.
        const kept: Content = address.aside ? { ...content, onlyForAsker: true } : content;
        return await sendOpenly(parcel, address, kept);
      } catch (error) {
        return outcomeOf(error);
      }
    },

    async change(parcel, as) {
      const content = readContent(parcel.content);
      if (!content) return { outcome: "unreachable", fault: "slack.unreadable" };
      try {
        return await change(parcel, content, as);
      } catch (error) {
        return outcomeOf(error);
      }
    },

    async find({ key, to, content: json }) {
      const address = readAddress(to);
      const content = readContent(json);
      if (!content || address.home || address.aside) return undefined;
      const client = await workspaces.clientFor(address.team);
      const channel = await channelOf(address, content);
      const thread = channel === address.channel ? address.thread : undefined;
      const parts = await findParts(client, { channel, thread }, key);
      const all = cardToBlocks(content.card).map((_, part) => parts.get(part));
      // One part may be missing: sending sees to that, and posts only what is not there.
      return all.every(Boolean) ? [channel, ...all].join(" ") : undefined;
    },
  };
}

function halfSaid(): VogterError {
  return new VogterError({
    code: "slack.half_said",
    message: "Slack took some parts of a message, and then said that it is too much.",
    mend: "Nothing: the others are tried again.",
  });
}
