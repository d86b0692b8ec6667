import { z } from "zod";
import type { Setting } from "../cards/setting.ts";
import { yearIn } from "../month.ts";
import { STANDINGS } from "../standing.ts";
import type { WheelView } from "../view.ts";

const month = z.string().regex(/^\d{4}-\d{2}$/u);

/** What a picture of a year shows: duties and how they stand, and no person. */
export const pictureShape = z.strictObject({
  year: z.int(),
  municipality: z.string(),
  locale: z.enum(["da", "en"]),
  /** The month that it is, when that is in the year. */
  now: month.optional(),
  marks: z.array(z.strictObject({ short: z.string(), month, standing: z.enum(STANDINGS) })),
  /** Whether some of the months are Vogter's proposal. */
  isProposal: z.boolean(),
});
export type Picture = z.output<typeof pictureShape>;

/** What the picture of a view shows. What is put off to another year has its mark where it was. Pure. */
export function pictureOf(view: WheelView, { desk, locale }: Setting): Picture {
  const { year, today, rows, earlier } = view;
  const now = today.slice(0, "2026-09".length);
  const marks = [...rows, ...earlier].flatMap(({ duty, task, month: at, standing }) => {
    const shown = yearIn(at) === year ? at : task?.year === year ? task.month : undefined;
    return shown === undefined ? [] : { short: duty.short[locale], month: shown, standing };
  });
  return {
    ...{ year, municipality: desk.tenant.name, locale },
    ...(yearIn(now) === year && { now }),
    marks: marks.toSorted((one, other) =>
      one.month < other.month ? -1 : one.month > other.month ? 1 : 0,
    ),
    isProposal: rows.some(({ duty }) => duty.monthBy === "vogter"),
  };
}
