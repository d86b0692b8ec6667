import { dispensations, requests } from "./kind.ts";

export type { Act, Refusal } from "./act.ts";
export { type Acted, actOn, mayBegin } from "./act-on.ts";
export { type ActForm, openAction } from "./cards/actions.ts";
export { eventCard } from "./cards/event-card.ts";
export { fullCard } from "./cards/full-card.ts";
export { figuresCard, registerCard } from "./cards/register-card.ts";
export type { Setting } from "./cards/setting.ts";
export {
  inForceBlocks,
  lineOf,
  offerCard,
  ownCard,
  refusalText,
  refusedCard,
  unknownCard,
} from "./cards/small.ts";
export { tellingCard } from "./cards/telling-card.ts";
export type { DispensationDesk, Telling, Voice } from "./desk.ts";
export type { Dispensation, RequestText } from "./dispensation.ts";
export { endEvent } from "./end-event.ts";
export { actForm, actIn, type SmallForm } from "./forms/act-form.ts";
export {
  checkRequest,
  requestForm,
  textIn,
} from "./forms/request-form.ts";
export type { RequestContext } from "./forms/requirement.ts";
export { writtenFields } from "./forms/written-fields.ts";
export { look } from "./look.ts";
export { notReached } from "./not-reached.ts";
export { DISPENSATION_LOOK } from "./plan-look.ts";
export { allDispensations } from "./register/all-dispensations.ts";
export { figuresOf } from "./register/figures.ts";
export { registerFile } from "./register/file.ts";
export { filtered, filterIn, type RegisterFilter } from "./register/filter.ts";
export { register } from "./register/register.ts";
export { registerTable } from "./register/table.ts";
export { request } from "./request.ts";
export { inForceFor, requestedBy, see, sees, waitingFor } from "./see.ts";

/** What this room keeps. */
export const DISPENSATION_KINDS = [dispensations, requests];
