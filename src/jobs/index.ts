export { deadJobs, reviveJob } from "./dead.ts";
export type { Handlers } from "./handler.ts";
export type { JobsMeter } from "./meter.ts";
export type { Courier, Parcel, Sent } from "./outbox/courier.ts";
export type { OnUnreached } from "./outbox/give-up.ts";
export { createOutbox, type OutboxParts } from "./outbox/outbox.ts";
export { every, type RecurringWork } from "./recurring-work.ts";
export { createRunner, type Runner, type RunnerParts } from "./runner.ts";
export { wakingStore } from "./waking-store.ts";
