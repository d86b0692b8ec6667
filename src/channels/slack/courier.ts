import { type Content, readContent } from "../../conversation/content.ts";
import type { Courier, Parcel, Sent } from "../../jobs/index.ts";
import { cardToBlocks } from "../cards/card-to-blocks.ts";
import { type Address, isPersonal, readAddress } from "./address.ts";
import { openDms } from "./dm.ts";
import { findParts } from "./find-parts.ts";
import { homeView } from "./home.ts";
import type { Hooks } from "./hooks.ts";
import { outcomeOf } from "./outcome-of.ts";
import { openPace } from "./pace.ts";
import { postParts } from "./post-parts.ts";
import { type Shareable, withShareButton } from "./share.ts";
import { whisper } from "./whisper.ts";
import type { Workspaces } from "./workspaces.ts";

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
    const { view: published } = await client.views.publish({ user_id: user, view });
    return { outcome: "sent", as: published?.id ?? "home" };
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

  const sendOpenly = async (parcel: Parcel, address: Address, content: Content): Promise<Sent> => {
    const client = await workspaces.clientFor(address.team);
    const channel = await channelOf(address, content);
    const isHere = channel === address.channel;
    const thread = isHere ? address.thread : undefined;
    const place = `${address.team}/${channel}`;
    const stayAwayMs = await pace.turnIn(place, parcel.signal);
    if (stayAwayMs > 0) return { outcome: "later", retryAfterMs: stayAwayMs, scope: "lane" };
    const there = parcel.mayHaveArrived
      ? await findParts(client, { channel, thread }, parcel.key)
      : new Map<number, string>();
    try {
      const as = await postParts(client, cardToBlocks(content.card), {
        ...{ channel, thread, key: parcel.key, there },
        card: isHere && content.replaces ? address.card : undefined,
      });
      return { outcome: "sent", as: `${channel} ${as}` };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.outcome === "later") pace.rest(place, outcome.retryAfterMs);
      return outcome;
    }
  };

  return {
    channel: "slack",
    async send(parcel) {
      const content = readContent(parcel.content);
      if (!content) return { outcome: "unreachable", fault: "slack.unreadable" };
      const address = readAddress(parcel.to);
      try {
        if (address.home) return await sendHome(address, content);
        if (address.aside && (await sendAside(parcel, address, content))) {
          return { outcome: "sent", as: "aside" };
        }
        // Where nothing can be said aside, it goes on among the direct messages.
        const kept: Content = address.aside ? { ...content, onlyForAsker: true } : content;
        return await sendOpenly(parcel, address, kept);
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
      const last = parts.get(cardToBlocks(content.card).length - 1);
      // A part may be missing before it: sending sees to that, and posts only what is not there.
      const isWhole = parts.size === cardToBlocks(content.card).length;
      return isWhole && last ? `${channel} ${last}` : undefined;
    },
  };
}
