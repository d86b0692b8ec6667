import { type Person, personOrUnlisted, type UnlistedPerson } from "../../people/index.ts";
import {
  fullCard,
  holderOf,
  idOf,
  type Note,
  noteOf,
  type OverTelling,
  type OwnTelling,
  overdueCard,
  ownCard,
  type Review,
  type ReviewSetting,
  sees,
  type Telling,
  unknownReviewCard,
} from "../../reviews/index.ts";
import type { Card } from "../card.ts";
import type { Reply } from "../envelope.ts";
import { aboutList, type List } from "./lists.ts";

/** The name by which the messages are known that show one unit's review. */
export function aboutReview(review: Review) {
  return { kind: "review", id: idOf(review) };
}

/** A unit's review as somebody may see it by now. `note` is what there is to say first. */
export function replyOf(
  review: Review,
  viewer: Person | UnlistedPerson,
  setting: ReviewSetting,
  note?: Note,
): Reply {
  const card = sees(viewer, review, setting.desk)
    ? fullCard(review, viewer, setting, note)
    : unknownReviewCard(setting.locale);
  return { card, about: aboutReview(review), locale: setting.locale, onlyForAsker: true };
}

/** What somebody is told who did not ask just now: one unit's review, or a list. */
export function tellingReply(
  person: string,
  reviews: readonly Review[],
  telling: Telling,
  setting: ReviewSetting,
): Reply {
  const { desk, locale } = setting;
  const viewer = personOrUnlisted(desk.tenant, person);
  const [first, ...others] = reviews;
  const list = listOf(person, reviews, telling);
  const note = list === "own" ? noteOf(reviews, telling as OwnTelling, setting) : undefined;
  if (first && others.length === 0 && note) return replyOf(first, viewer, setting, note);
  const card = note
    ? ownCard(reviews, viewer, setting, note)
    : overdueCard(reviews, telling as OverTelling, setting);
  return { card, about: aboutList(first?.period.id ?? "", person, list), locale };
}

/** A list that somebody was shown, as it is by now. */
export function listCardOf(
  list: List,
  person: string,
  reviews: readonly Review[],
  setting: ReviewSetting,
): Card {
  if (list === "own")
    return ownCard(reviews, personOrUnlisted(setting.desk.tenant, person), setting);
  const as = list === "above" ? "above" : "coordinator";
  return overdueCard(reviews, { why: "overdue", as }, setting);
}

/** Which list a telling shows: where nobody leads a unit, whoever it lies with is told of it as of their own. */
function listOf(person: string, reviews: readonly Review[], telling: Telling): List {
  if (telling.why === "overdue") return telling.as === "above" ? "above" : "all";
  if (telling.why === "unreached") return "all";
  return reviews.every((one) => holderOf(one) === person) ? "own" : "all";
}
