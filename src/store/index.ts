export type { AuditEntry } from "./audit.ts";
export type { Docs, Query } from "./documents.ts";
export type { Job, NewJob } from "./jobs.ts";
export type { Frozen, Json } from "./json.ts";
export { type AnyKind, type Doc, defineKind } from "./kind.ts";
export { createStore, OWN_KINDS } from "./open-store.ts";
export { type About, type Message, messagesAbout, type Outgoing } from "./outbox.ts";
export { shapesOf } from "./shapes.ts";
export type { Store, Tx } from "./store.ts";
