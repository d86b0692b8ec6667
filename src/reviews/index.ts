import { reviews } from "./kind.ts";

export type { Act, Refusal } from "./act.ts";
export { type Acted, actOn } from "./act-on.ts";
export { basisOf } from "./basis.ts";
export type { ActForm } from "./cards/actions.ts";
export { actionsFor, formAction, openAction } from "./cards/actions.ts";
export { figuresCard } from "./cards/figures-card.ts";
export { fullCard, type Note } from "./cards/full-card.ts";
export { type ListFilter, listCard, listFilterIn } from "./cards/list-card.ts";
export { type OverTelling, overdueCard } from "./cards/overdue-card.ts";
export { lineOf, ownCard } from "./cards/own-card.ts";
export { reviewOfPeriod } from "./cards/period-words.ts";
export type { Setting as ReviewSetting } from "./cards/setting.ts";
export {
  helpCard as reviewHelpCard,
  notYoursCard,
  plannedNote,
  refusalText as reviewRefusalText,
  unknownCard as unknownReviewCard,
} from "./cards/small.ts";
export { standingOn, standingText } from "./cards/standing.ts";
export { type InPeriod, statusCard } from "./cards/status-card.ts";
export { noteOf, type OwnTelling } from "./cards/telling-note.ts";
export { dayText, inOneBreath, nameOf, unitName } from "./cards/words.ts";
export type { ReviewDesk, Setup, Telling, Voice } from "./desk.ts";
export type { TopicOption } from "./forms/fields.ts";
export { actIn, chosenReviews, type FormAbout, formFor } from "./forms/form-for.ts";
export { holderOf } from "./holder.ts";
export { look } from "./look.ts";
export { meetingEvent, meetingEventName } from "./meeting-event.ts";
export { notReached } from "./not-reached.ts";
export { askedTopics, countAsked } from "./pack/asked-topics.ts";
export { packCard } from "./pack/card.ts";
export { packFile, packFileName } from "./pack/file.ts";
export { loadPackLibrary, type PackLibrary } from "./pack/library.ts";
export { packOf } from "./pack/pack-of.ts";
export { packTopics } from "./pack/topics.ts";
export { figuresAlt, figuresPictureOf } from "./picture/figures-picture.ts";
export { figuresSvg } from "./picture/figures-svg.ts";
export { figuresPictureShape } from "./picture/spec.ts";
export { REVIEW_LOOK } from "./plan-look.ts";
export { planAll, planReviews, REVIEW_PLAN, REVIEW_PLAN_UNITS } from "./plan-reviews.ts";
export { beginRefusal, mayDo, refusalOf } from "./refusal.ts";
export { allReviews } from "./register/all-reviews.ts";
export { figuresByPeriod } from "./register/figures.ts";
export { registerFile } from "./register/file.ts";
export {
  filtered as filteredReviews,
  REGISTER_STATES,
  type RegisterFilter,
} from "./register/filter.ts";
export { register } from "./register/register.ts";
export type { Review } from "./review.ts";
export { idOf } from "./review-id.ts";
export { reviewsOf, see, sees } from "./see.ts";
export { lastHeld, latestPeriods, reviewsSeen } from "./seen.ts";
export { leaderFor, unitsUnder } from "./whose.ts";

/** What this room keeps. */
export const REVIEW_KINDS = [reviews];
