import { personOrUnlisted } from "../../people/index.ts";
import { meetingEvent, meetingEventName, reviewsSeen } from "../../reviews/index.ts";
import { t } from "../../shared/texts.ts";
import { type FileLinks, type FileMaker, offerFile } from "../files/index.ts";
import type { Desks } from "./desks.ts";
import type { Extras } from "./extras.ts";

const MAKER = "review-meeting";

/** A link to the planned meeting as an entry for a calendar; nothing while none is planned. */
export function meetingExtra(links: FileLinks): NonNullable<Extras["meetingFile"]> {
  return async (tx, review, { desk, person, locale }) =>
    review.meeting &&
    offerFile(tx, links, {
      ...{
        tenant: desk.tenant.id,
        person,
        locale,
        maker: MAKER,
        args: { period: review.period.id, unit: review.unit },
      },
      ...{ name: meetingEventName(review, locale), about: t(locale, "review.event.file.about") },
    });
}

/** Makes that entry, as the meeting is planned now and as long as whoever it was offered to may see the review. */
export function meetingMaker(desks: Desks): readonly [string, FileMaker] {
  return [
    MAKER,
    async (docs, { args: { period = "", unit = "" }, tenant, person, locale }) => {
      const desk = desks(tenant);
      if (!desk) return undefined;
      const viewer = personOrUnlisted(desk.tenant, person);
      const [review] = await reviewsSeen(docs, desk, viewer, period, [unit]);
      const event = review && meetingEvent(review, { tenant, locale, now: docs.now });
      return event && (() => event);
    },
  ];
}
