import {
  type ActForm,
  beginRefusal,
  type FormAbout,
  type Refusal,
  type Review,
  reviewsOf,
  see,
} from "../../reviews/index.ts";
import type { Turn } from "../desk.ts";
import type { Extras } from "./extras.ts";
import type { AtDesk } from "./turn-desk.ts";

/** What a form is about; or why it cannot be opened, and for which review. */
export type FormFound =
  | { readonly about: FormAbout }
  | { readonly refused: Refusal; readonly review: Review }
  /** There is none that it could be about. */
  | { readonly refused: "none" };

/** A pack is made for each of so many units, to choose topics from. */
const PACKS = 3;

/** The reviews that a form is about: the one that is named, or all for which its sender can do that. */
export async function aboutForm(
  { tx }: Turn,
  at: AtDesk,
  form: ActForm,
  id: string,
  { topics }: Extras,
): Promise<FormFound> {
  const reviews = await (id ? named(tx, at, id) : theirs(tx, at));
  const can = reviews.filter((one) => !refusedFor(one, form, at));
  const [first] = reviews;
  if (can.length === 0) {
    const refused = first && refusedFor(first, form, at);
    return first && refused ? { refused, review: first } : { refused: "none" };
  }
  const { desk, person, setting } = at;
  const asksTopics = topics && (form === "held" || form === "correct");
  const whom = { desk, person: person.id, locale: setting.locale };
  const known = asksTopics ? await topics(tx, can.slice(0, PACKS), whom) : [];
  return { about: { reviews: can, topics: known } };
}

/** What lies with somebody; when nothing does, what they may do instead of others. */
export async function theirs(tx: Turn["tx"], { desk, person }: AtDesk): Promise<readonly Review[]> {
  const { open, standsIn, handedOn } = await reviewsOf(tx, desk, person);
  return open.length > 0 ? open : [...standsIn, ...handedOn];
}

async function named(tx: Turn["tx"], { desk, person }: AtDesk, id: string) {
  const review = await see(tx, desk, id, person);
  return review ? [review] : [];
}

function refusedFor(review: Review, form: ActForm, { person, desk }: AtDesk): Refusal | undefined {
  return beginRefusal(review, form, person, desk);
}
