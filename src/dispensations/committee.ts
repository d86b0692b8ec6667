import type { Giving, Refusal } from "./act.ts";
import type { Together } from "./dispensation.ts";
import type { Seat } from "./seats.ts";

type Said = Pick<Giving, "tookPart" | "steppedAside">;

/** Why a committee's part cannot be recorded so; nothing when it can, or when it is no committee's. Pure. */
export function committeeRefusal(
  { committee, barred }: Seat,
  { tookPart = [], steppedAside = [] }: Said,
  recorder: string,
): Refusal | undefined {
  if (!committee) return undefined;
  if (tookPart.length === 0) return "nobody-took-part";
  const members = new Set([...committee.members, committee.chair, recorder]);
  if ([...tookPart, ...steppedAside].some((one) => !members.has(one))) return "not-a-member";
  const aside = new Set([...steppedAside, ...barred.map(({ person }) => person.id)]);
  return tookPart.some((one) => aside.has(one)) ? "interested-took-part" : undefined;
}

/** Who took part, with the one who records it, and who stepped aside, with those who had to. Pure. */
export function togetherIn(seat: Seat, said: Said, recorder: string): Together | undefined {
  const { committee, barred } = seat;
  if (!committee) return undefined;
  const isMember = (id: string) => committee.members.includes(id) || committee.chair === id;
  const had = barred.map(({ person }) => person.id).filter(isMember);
  return {
    tookPart: [...new Set([recorder, ...(said.tookPart ?? [])])],
    steppedAside: [...new Set([...had, ...(said.steppedAside ?? [])])],
  };
}
