import { businessDayOnOrAfter, businessDayOnOrBefore } from "../shared/calendar/business-days.ts";
import { addDays, type Day } from "../shared/calendar/day.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { remindingDays } from "../shared/calendar/quiet-times.ts";
import type { Setup } from "./desk.ts";
import { holderOf, OVERDUE_TOLD, unreachedHolder, VACANT_TOLD } from "./holder.ts";
import { askingDays, reminderDay } from "./reminders.ts";
import type { Entry, Review } from "./review.ts";
import { slotAfter, slotOn } from "./slot.ts";
import { aboveFor } from "./whose.ts";

/** Who is to hear of it: whom it lies with, who leads them, or the coordinator. */
export type Audience =
  | { readonly to: "holder" | "above"; readonly person: string }
  | { readonly to: "coordinator" };

/** Something that Vogter has to do about a review by itself. */
export type Due = Audience & {
  readonly at: Date;
  readonly do: "hand-over" | "ask" | "pack" | "remind" | "overdue" | "vacant" | "unreached";
  /** What stands in `done` afterwards; a reminder is counted instead. */
  readonly id?: string;
};

/** The pack comes so many days before the meeting, the coordinator in so many after whoever is above. */
const PACK_BEFORE = 7;
const COORDINATOR_AFTER = 14;

/** All that is still to be done about a review that is {@link settled}; nothing about one that is not open. Pure. */
export function dueOf(review: Review, setup: Setup, now: Date): readonly Due[] {
  if (review.state.is !== "open") return [];
  const all = [...forHolder(review, setup, now), ...forOthers(review, setup)];
  return all.filter(({ id }) => id === undefined || !review.done.includes(id));
}

/** When somebody has to look next, and for whom; nothing when there is nothing to come. Pure. */
export function nextLook(
  review: Review,
  setup: Setup,
  now: Date,
): (Audience & { readonly at: Date }) | undefined {
  const [next] = dueOf(review, setup, now)
    .map((due) => ({ ...due, at: due.at > now ? due.at : afterwards(due, setup, now) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return next;
}

/** What stands in `done` once whoever it was handed to last has heard of it. */
export function handedId({ log }: Review): string {
  const handing = log.findLast(({ did }) => did === "handed-over");
  return `handed ${handing?.to} ${handing?.at}`;
}

/** What stands in `done` once the pack for a meeting was sent. */
export function packId(meeting: Day): string {
  return `pack ${meeting}`;
}

/** The day on which the pack is due for a meeting. */
export function packDay(meeting: Day, { calendar }: Pick<Setup, "calendar">): Day {
  return businessDayOnOrBefore(remindingDays(calendar), addDays(meeting, -PACK_BEFORE));
}

function forHolder(review: Review, setup: Setup, now: Date): readonly Due[] {
  const person = holderOf(review);
  if (person === undefined) return [];
  const { handedTo, meeting, log } = review;
  const { calendar, tenant } = setup;
  const on = (day: Day) => slotOn(day, tenant.id, person);
  const after = (instant: Date) => slotAfter(instant, calendar, tenant.id, person);
  const audience = { to: "holder", person } as const;
  const handed = handedTo && log.findLast(({ did }) => did === "handed-over");
  const isOver = dayOf(now) > review.period.to;
  const day = isOver ? undefined : reminderDay(review, setup);
  return [
    ...(handed
      ? [
          {
            ...audience,
            do: "hand-over",
            at: after(new Date(handed.at)),
            id: handedId(review),
          } as const,
        ]
      : []),
    ...(meeting
      ? askingDays(meeting.on, setup).map(
          (asking, index) =>
            ({
              ...audience,
              do: "ask",
              at: on(asking),
              id: `asked ${meeting.on} ${index + 1}`,
            }) as const,
        )
      : []),
    ...(meeting && meeting.on >= dayOf(now) ? packDue(meeting) : []),
    ...(day === undefined ? [] : [{ ...audience, do: "remind", at: on(day) } as const]),
  ];

  function packDue({ on: held, plannedAt }: NonNullable<Review["meeting"]>): readonly Due[] {
    const planned = new Date(plannedAt);
    const usual = on(packDay(held, setup));
    const at = usual > planned ? usual : after(planned);
    // There is no morning left before the meeting.
    if (dayOf(at) > held) return [];
    return [{ ...audience, do: "pack", at, id: packId(held) }];
  }
}

function forOthers(review: Review, setup: Setup): readonly Due[] {
  const { tenant, calendar } = setup;
  const days = remindingDays(calendar);
  const overdue = overdueDay(review, setup);
  const later = businessDayOnOrAfter(days, addDays(overdue, COORDINATOR_AFTER));
  const above = aboveFor(tenant, review.unit);
  const coordinator = { to: "coordinator" } as const;
  const after = (entry: Entry | undefined) =>
    slotAfter(new Date(entry?.at ?? 0), calendar, tenant.id, coordinator.to);
  const { log } = review;
  const unreached = unreachedHolder(review);
  const atCoordinator = slotOn(later, tenant.id, coordinator.to);
  return [
    ...(above === undefined
      ? []
      : [
          {
            ...({ to: "above", person: above, do: "overdue" } as const),
            ...{ at: slotOn(overdue, tenant.id, above), id: OVERDUE_TOLD.above },
          },
        ]),
    { ...coordinator, do: "overdue", at: atCoordinator, id: OVERDUE_TOLD.coordinator },
    ...(holderOf(review) === undefined
      ? [{ ...coordinator, do: "vacant", at: after(log.at(-1)), id: VACANT_TOLD } as const]
      : []),
    ...(unreached === undefined
      ? []
      : [
          {
            ...({ ...coordinator, do: "unreached" } as const),
            at: after(log.findLast(({ did, to }) => did === "unreached" && to === unreached)),
          },
        ]),
  ];
}

/** The first day after the period on which whoever is above hears; not before it was asked twice whether the meeting was held. */
function overdueDay({ period, meeting }: Review, setup: Setup): Day {
  const first = businessDayOnOrAfter(remindingDays(setup.calendar), addDays(period.to, 1));
  const asked = meeting ? askingDays(meeting.on, setup)[1] : first;
  return asked > first ? asked : first;
}

/** The next morning, for what was not done when it was due. */
function afterwards(due: Due, { calendar, tenant }: Setup, now: Date): Date {
  const person = due.to === "coordinator" ? due.to : due.person;
  return slotAfter(now, calendar, tenant.id, person);
}
