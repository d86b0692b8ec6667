import { addDays } from "date-fns/addDays";
import { t } from "../../shared/texts.ts";
import type { Tx } from "../../store/index.ts";
import type { Block } from "../card.ts";
import { fileOffers, type Offer, whatOf } from "./kind.ts";

/** How links to files are made. */
export interface FileLinks {
  /** Vogter's own address, empty on a page of its own; not given: nobody can follow a link. */
  readonly publicUrl: string | undefined;
  /** 128 random bits that nobody can guess. */
  readonly newSecret: () => string;
}

/** What is offered: whose, and what the maker of that name makes of `args`. */
export interface FileToOffer extends Omit<Offer, "until"> {
  readonly tenant: string;
  /** What it is, in a few words: the label of the link. */
  readonly about: string;
}

/** So long a link leads to its file. */
const DAYS = 7;
/** A card that is shown again soon has the same link as before. */
const DAYS_LEFT = 6;

/**
 * The block of a card by which somebody fetches a file. Where no link can be followed, it says that in words: the card
 * around it tells what is in the file as far as a card can.
 */
export async function offerFile(tx: Tx, links: FileLinks, file: FileToOffer): Promise<Block> {
  const { about, tenant, ...offer } = file;
  const { publicUrl } = links;
  if (publicUrl === undefined)
    return { kind: "text", text: t(offer.locale, "file.no-link", { about }), tone: "muted" };
  const secret = (await secretNow(tx, tenant, offer)) ?? (await newOffer(tx, tenant, offer, links));
  return {
    kind: "file",
    name: offer.name,
    about,
    url: `${publicUrl}/files/${secret}/${offer.name}`,
  };
}

async function newOffer(
  tx: Tx,
  tenant: string,
  offer: Omit<Offer, "until">,
  { newSecret }: FileLinks,
): Promise<string> {
  const until = addDays(tx.now, DAYS).toISOString();
  const { id } = await tx.insert(fileOffers, tenant, newSecret(), { ...offer, until });
  return id;
}

/** That of a link to the same file which was given a short while ago. */
async function secretNow(
  tx: Tx,
  tenant: string,
  offer: Omit<Offer, "until">,
): Promise<string | undefined> {
  const given = await tx.find(fileOffers, "what", { tenant, equals: whatOf(offer) });
  const least = addDays(tx.now, DAYS_LEFT).toISOString();
  return given.find(({ value }) => value.name === offer.name && value.until > least)?.id;
}
