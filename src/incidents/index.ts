export type { Act } from "./act.ts";
export { type Acted, actOn, mergeInto } from "./act-on.ts";
export { basisBlocks } from "./cards/basis-blocks.ts";
export { moreCard } from "./cards/handling-actions.ts";
export { handlingCard } from "./cards/handling-card.ts";
export { receiptCard } from "./cards/receipt-card.ts";
export type { Setting } from "./cards/setting.ts";
export {
  askedBelowCard,
  offerCard,
  ownCard,
  refusedCard,
  unknownCard,
  unreachedCard,
} from "./cards/small.ts";
export { dueCard, informCard, reporterCard } from "./cards/telling-card.ts";
export { nameOf, sortName, whenText } from "./cards/words.ts";
export { deadlinesOf } from "./deadlines.ts";
export type { IncidentDesk, Telling, Voice } from "./desk.ts";
export { draftCard } from "./draft/card.ts";
export type { DraftKind } from "./draft/draft.ts";
export { draftOf } from "./draft/draft-of.ts";
export { draftFile } from "./draft/file.ts";
export { draftText } from "./draft/text.ts";
export { figuresCard } from "./figures/card.ts";
export { figuresFile } from "./figures/file.ts";
export { openFigures, readFigures } from "./figures/read.ts";
export { type Reported, reportedIn } from "./figures/reported.ts";
export { SMALLEST_GROUP } from "./figures/suppress.ts";
export { ACT_FORMS, type ActForm } from "./forms/act-form.ts";
export { ACT_FORM_SPECS, actForm } from "./forms/act-forms.ts";
export { refusalErrors } from "./forms/refusal-errors.ts";
export {
  checkReport,
  foundAt,
  REPORT_FORM,
  type ReportValues,
  reportForm,
} from "./forms/report-form.ts";
export type { Basis, Incident } from "./incident.ts";
export { incidents, reports } from "./kind.ts";
export { type Law, loadLaw } from "./law.ts";
export { look } from "./look.ts";
export { notReached } from "./not-reached.ts";
export { INCIDENT_LOOK } from "./plan-look.ts";
export { REGISTER_ACTION, registerCard, registerLine } from "./register/card.ts";
export { registerFile } from "./register/file.ts";
export { type RegisterFilter, registerFilter } from "./register/filter.ts";
export { filterIn } from "./register/filter-in.ts";
export { exportRegister, openRegister, registerForOperator } from "./register/register.ts";
export { report } from "./report.ts";
export { runningRoles } from "./routing.ts";
export { reportedBy, type Seen, see, sightOf, waitingFor } from "./see.ts";
export { loadSorts, type Sort, sortIn } from "./sorts.ts";
