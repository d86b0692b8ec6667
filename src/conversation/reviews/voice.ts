import { type Person, personOf, personOrUnlisted, type Tenant } from "../../people/index.ts";
import type { Review, ReviewDesk, Telling, Voice } from "../../reviews/index.ts";
import { remindingDays, speakingHours } from "../../shared/calendar/quiet-times.ts";
import { t } from "../../shared/texts.ts";
import { type About, messagesAbout, type Tx } from "../../store/index.ts";
import type { Card } from "../card.ts";
import type { Reply } from "../envelope.ts";
import { languageOfTelling } from "../settings.ts";
import { makeRoom, showAnew } from "../show-anew.ts";
import { plainCard } from "../small-cards.ts";
import { tell, type Whereto } from "../tell.ts";
import type { Extras } from "./extras.ts";
import { aboutList, LISTS, reviewsOn } from "./lists.ts";
import { aboutReview, listCardOf, replyOf, tellingReply } from "./speech.ts";

/** What the voice needs besides the desk it speaks for. */
export interface VoiceParts {
  /** Where somebody can be reached who never wrote to Vogter; nothing when there is no such place. */
  readonly whereto?: (tenant: Tenant, person: Person) => Whereto | undefined;
  readonly extras?: Extras;
}

/** Tells people of a municipality's reviews in chat, and keeps the cards they were shown up to date. */
export function createVoice(deskOf: () => ReviewDesk, { whereto, extras = {} }: VoiceParts): Voice {
  return {
    async tell(tx, person, reviews, telling) {
      const desk = deskOf();
      const { tenant } = desk;
      const listed = personOf(tenant, person);
      if (!listed) return false;
      const locale = await languageOfTelling(tx, tenant, person);
      const setting = { desk, locale, now: tx.now };
      const said = tellingReply(person, reviews, telling, setting);
      const reply = await withPack(tx, said, reviews, telling, { desk, person, locale });
      // What has not left yet is to say what is so now, and not twice.
      if (reply.about && !(await takesPlace(tx, desk, person, reply.about))) {
        for (const review of reviews) await keepUp(tx, desk, review);
        return true;
      }
      const otherwise = whereto?.(tenant, listed);
      const hours = speakingHours(tx.now, remindingDays(desk.calendar));
      return tell(tx, { tenant: tenant.id, person, locale }, reply, {
        otherwise,
        ...(hours && { hours }),
      });
    },
    showAnew: (tx, review) => keepUp(tx, deskOf(), review),
  };

  /** The pack itself, where it is of one unit and there is one. */
  async function withPack(
    tx: Tx,
    reply: Reply,
    [review, ...others]: readonly Review[],
    { why }: Telling,
    whom: Parameters<NonNullable<Extras["pack"]>>[2],
  ): Promise<Reply> {
    if (why !== "pack" || !review || others.length > 0 || !extras.pack) return reply;
    const pack = await extras.pack(tx, review, whom);
    const [heading = { kind: "heading", text: reply.card.summary }] = reply.card.blocks;
    const card: Card = {
      ...reply.card,
      blocks: [heading, ...pack.blocks.slice(1)],
      actions: reply.card.actions.filter(({ id }) => id !== "review.pack"),
    };
    return { ...reply, card };
  }
}

async function keepUp(tx: Tx, desk: ReviewDesk, review: Review): Promise<void> {
  const shown = { tenant: desk.tenant.id, about: aboutReview(review) };
  await showAnew(tx, shown, ({ person = "", locale }) =>
    replyOf(review, personOrUnlisted(desk.tenant, person), { desk, locale, now: tx.now }),
  );
  for (const person of concernedBy(review)) await showListsAnew(tx, desk, review, person);
}

/** What somebody was shown of it before gives its place up. False when that has not left yet. */
function takesPlace(
  tx: Tx,
  { tenant }: ReviewDesk,
  person: string,
  about: About,
): Promise<boolean> {
  return makeRoom(tx, { tenant: tenant.id, about, person }, (locale) => ({
    card: plainCard(t(locale, "review.newer-below")),
    locale,
  }));
}

async function showListsAnew(
  tx: Tx,
  desk: ReviewDesk,
  { period }: Review,
  person: string,
): Promise<void> {
  const tenant = desk.tenant.id;
  for (const list of LISTS) {
    const about = aboutList(period.id, person, list);
    // What stands on a list is only read when somebody was shown one.
    const shown = await messagesAbout(tx, tenant, about, 1);
    if (shown.length === 0) continue;
    const reviews = await reviewsOn(tx, desk, { period: period.id, person, list });
    await showAnew(tx, { tenant, about }, ({ locale }) => ({
      card: listCardOf(list, person, reviews, { desk, locale, now: tx.now }),
      ...{ about, locale },
    }));
  }
}

/** Everybody who was told of it, or did something about it. */
function concernedBy({ leader, handedTo, log }: Review): ReadonlySet<string> {
  const people = [leader, handedTo?.person, ...log.flatMap(({ by, to }) => [by, to])];
  return new Set(people.flatMap((one) => one || []));
}
