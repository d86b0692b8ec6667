import { tasks, wheels } from "./kind.ts";

export type { Act, Refusal } from "./act.ts";
export { type Acted, actOn, mayBegin, see, sees } from "./act-on.ts";
export { ACT_FORMS, type ActForm, openAction } from "./cards/actions.ts";
export type { Setting } from "./cards/setting.ts";
export { notForYouCard, refusalText, unknownCard } from "./cards/small.ts";
export { dutyCard, taskCard } from "./cards/task-card.ts";
export { tellingCard } from "./cards/telling-card.ts";
export { lineOf, wheelCard } from "./cards/wheel-card.ts";
export { monthText, standingText } from "./cards/words.ts";
export type { Voice, WheelDesk } from "./desk.ts";
export { requireDuties } from "./duty.ts";
export { exportWheel } from "./export-wheel.ts";
export { wheelCalendar } from "./files/wheel-calendar.ts";
export { wheelWorkbook } from "./files/wheel-table.ts";
export { actForm, actIn, writtenFields } from "./forms/act-form.ts";
export { look, notReached } from "./look.ts";
export { monthIn } from "./month.ts";
export { openFor } from "./open-for.ts";
export { openYear } from "./open-year.ts";
export { altOf } from "./picture/alt.ts";
export { pictureOf, pictureShape } from "./picture/spec.ts";
export { wheelSvg } from "./picture/wheel-svg.ts";
export { WHEEL_LOOK } from "./plan-look.ts";
export { loadProposal, type Proposal } from "./proposal.ts";
export { type Task, taskId } from "./task.ts";
export { readWheel, viewOf, viewOfAll, type WheelData, type WheelView } from "./view.ts";

/** What this room keeps. */
export const WHEEL_KINDS = [tasks, wheels];
