import {
  actionsFor,
  figuresCard,
  type InPeriod,
  type ListFilter,
  latestPeriods,
  listCard,
  ownCard,
  type Review,
  reviewsOf,
  reviewsSeen,
  see,
  statusCard,
} from "../../reviews/index.ts";
import { t } from "../../shared/texts.ts";
import type { Card } from "../card.ts";
import { said, type Turn } from "../desk.ts";
import type { Reply, Said } from "../envelope.ts";
import { plainCard } from "../small-cards.ts";
import { theirs } from "./about-form.ts";
import type { Extras } from "./extras.ts";
import { nothingReply } from "./nothing.ts";
import { unknown } from "./show.ts";
import type { AtDesk } from "./turn-desk.ts";

/** So many periods have their figures on a card, and so far back one may page. */
const FIGURES = 4;
const PAGES = 12;

/** How it stands: the person's own reviews, and those that they look after for others. */
export async function showStatus(turn: Turn, at: AtDesk): Promise<Said> {
  const periods = await ownPeriods(turn, at);
  const own = periods.flatMap(({ reviews }) => reviews);
  const list = await listReply(turn, at, {}, own);
  const replies = [
    ...(own.length > 0 ? [alone(statusCard(periods, at.person, at.setting))] : []),
    ...(list ? [list] : []),
  ];
  return { replies: replies.length > 0 ? replies : [await nothingReply(turn, at)] };
}

/** The units somebody may see, or that there are none. */
export async function showList(turn: Turn, at: AtDesk, filter: ListFilter): Promise<Said> {
  return said((await listReply(turn, at, filter)) ?? refused(at));
}

/** How many have held theirs, period by period. */
export async function showFigures({ tx }: Turn, at: AtDesk, { picture }: Extras): Promise<Said> {
  const { desk, person, setting } = at;
  const periods: InPeriod[] = [];
  for (const period of latestPeriods(desk, setting.now, FIGURES))
    periods.push({ period, reviews: await reviewsSeen(tx, desk, person, period.id) });
  const isTheirs = periods.some(({ reviews }) => reviews.length > 0);
  if (!isTheirs) return said(refused(at));
  return said(alone(figuresCard(periods, setting, await picture?.(tx, periods, setting))));
}

/** What to go through at a unit's meeting; with several units, at whose. */
export async function showPack(
  turn: Turn,
  at: AtDesk,
  id: string,
  { pack }: Extras,
): Promise<Said> {
  const { tx } = turn;
  const { desk, person, setting } = at;
  const named = id === "" ? undefined : await see(tx, desk, id, person);
  const reviews = id === "" ? await packsOf(turn, at) : [named ?? []].flat();
  const [review, ...others] = reviews;
  if (!review) return said(id === "" ? await nothingReply(turn, at) : unknown(at));
  if (others.length > 0 || !pack) return said(alone(ownCard(reviews, person, setting)));
  const whom = { desk, person: person.id, locale: setting.locale };
  const card = await pack(tx, review, whom);
  const actions = actionsFor(review, person, setting).filter(({ id }) => id !== "review.pack");
  return said(alone({ ...card, actions: [...card.actions, ...actions] }));
}

/** Whose pack may be wanted: what is to be held, or what was held last. */
async function packsOf({ tx }: Turn, at: AtDesk): Promise<readonly Review[]> {
  const open = await theirs(tx, at);
  if (open.length > 0) return open;
  const { held } = await reviewsOf(tx, at.desk, at.person);
  return held.slice(0, 1);
}

async function ownPeriods({ tx }: Turn, at: AtDesk): Promise<readonly InPeriod[]> {
  const { desk, person, setting } = at;
  const open = await theirs(tx, at);
  const leads = person.kind === "listed" ? person.leads : [];
  const periods: InPeriod[] = [];
  for (const period of latestPeriods(desk, setting.now, 2)) {
    const led = await reviewsSeen(tx, desk, person, period.id, leads);
    const others = open.filter((one) => one.period.id === period.id && !leads.includes(one.unit));
    periods.push({ period, reviews: [...led, ...others] });
  }
  return periods;
}

/** What somebody looks after; nothing when that is nothing, or no more than `known`. */
async function listReply(
  { tx }: Turn,
  at: AtDesk,
  filter: ListFilter,
  known: readonly Review[] = [],
): Promise<Reply | undefined> {
  const { desk, person, setting } = at;
  const periods = latestPeriods(desk, setting.now, PAGES + 1);
  const index = Math.max(
    periods.findIndex(({ id }) => id === filter.period),
    0,
  );
  const [period, before] = periods.slice(index);
  if (!period || !before) return undefined;
  const reviews = await reviewsSeen(tx, desk, person, period.id);
  const news = reviews.filter(({ unit }) => !known.some((one) => one.unit === unit));
  const isEmpty = index === 0 && reviews.length === 0 && filter.period === undefined;
  if (isEmpty || (known.length > 0 && news.length === 0)) return undefined;
  tx.audit({
    ...{ tenant: desk.tenant.id, actor: person.id, action: "review.listed" },
    subject: { kind: "reviews", id: period.id },
    facts: { count: reviews.length },
  });
  return alone(listCard({ period, before, reviews }, filter, setting));
}

function refused({ setting }: AtDesk): Reply {
  return alone(plainCard(t(setting.locale, "review.list.refused")));
}

function alone(card: Card): Reply {
  return { card, onlyForAsker: true };
}
