import {
  openAction,
  type Review,
  reviewsOf,
  standingOn,
  standingText,
  unitName,
} from "../../reviews/index.ts";
import { dayOf, instantAt } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { OpenItem, Turn } from "../desk.ts";
import type { AtDesk } from "./turn-desk.ts";

/** The reviews that wait for the person of the turn; what they put off does not. */
export async function itemsFor({ tx }: Turn, at: AtDesk): Promise<readonly OpenItem[]> {
  const { desk, person, setting } = at;
  const { open } = await reviewsOf(tx, desk, person);
  return open
    .filter((one) => standingOn(one, dayOf(setting.now)) !== "snoozed")
    .map((one) => itemOf(one, at));
}

function itemOf(review: Review, { setting }: AtDesk): OpenItem {
  const title = t(setting.locale, "review.item", { unit: unitName(review, setting) });
  const at = instantAt(review.meeting?.on ?? review.period.to, "23:59");
  return {
    title,
    due: { at, text: standingText(review, setting) },
    action: openAction(review, title),
  };
}

/** Whether they were spoken to about a review today: then "ikke endnu" is an answer to that. */
export async function remindedToday(
  { tx }: Turn,
  { desk, person, setting }: AtDesk,
): Promise<"review-reminder" | undefined> {
  if (person.kind === "unlisted") return undefined;
  const { open } = await reviewsOf(tx, desk, person);
  const today = dayOf(setting.now);
  const isSpokenTo = open.some(({ log }) =>
    log.some(
      ({ did, to, at }) => SPOKEN.has(did) && to === person.id && dayOf(new Date(at)) === today,
    ),
  );
  return isSpokenTo ? "review-reminder" : undefined;
}

const SPOKEN: ReadonlySet<Review["log"][number]["did"]> = new Set([
  "reminded",
  "asked",
  "pack-sent",
]);
