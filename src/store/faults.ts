import { VogterError } from "../shared/errors.ts";

/** Another transaction was faster. `transact` does the work again; nobody else sees this. */
export class Outpaced extends Error {
  override readonly name = "Outpaced";
}

/** Somebody changed the document since it was read, and said so with the version that was seen. */
export function conflict(kind: string, id: string): VogterError {
  return new VogterError({
    code: "store.conflict",
    message: `${kind} ${id} was changed by someone else in the meantime.`,
    mend: "Read it again, and decide anew.",
  });
}

export function alreadyThere(kind: string, id: string): VogterError {
  return new VogterError({
    code: "store.exists",
    message: `There is a ${kind} ${id} already.`,
    mend: "Read it, and change that one.",
  });
}

export function notStorable(kind: string, cause: unknown): VogterError {
  return new VogterError({
    code: "store.not-storable",
    // Neither the value nor what zod says of it: both may hold what a person wrote.
    message: `A ${kind} does not have the shape that was declared for it.`,
    mend: "This is a fault in Vogter: report it with the code of the error.",
    cause,
  });
}

/** A key of more than so many bytes, or with characters that no index can hold. */
export function badKey(what: string): VogterError {
  return new VogterError({
    code: "store.bad-key",
    message: `A ${what} is empty, too long or has control characters in it.`,
    mend: "This is a fault in Vogter: report it with the code of the error.",
  });
}

export function unknownKind(name: string): VogterError {
  return new VogterError({
    code: "store.unknown-kind",
    message: `The store was opened without the kind ${name}.`,
    mend: "Add it to the kinds that the store is opened with.",
  });
}

/** The files or the database were written by a later Vogter, whose shapes this one cannot know. */
export function newer(what: string): VogterError {
  return new VogterError({
    code: "store.newer",
    message: `${what} was written by a newer Vogter than this one.`,
    mend: "Start that version, or restore a backup from before the upgrade.",
    exitCode: 2,
  });
}

/** A change could not be made durable. What was acknowledged stays; nothing more is taken. */
export function failed(reason: string, cause?: unknown): VogterError {
  return new VogterError({
    code: "store.failed",
    message: `The store stopped: ${reason}.`,
    mend: "Mend the cause and start Vogter again. Everything that was acknowledged is kept.",
    cause,
  });
}

export function closed(): VogterError {
  return new VogterError({
    code: "store.closed",
    message: "The store is closed.",
    mend: "Start Vogter again.",
  });
}

/** A transaction inside another would wait for itself for ever. */
export function nested(): VogterError {
  return new VogterError({
    code: "store.nested",
    message: "A transaction was begun inside another.",
    mend: "Use the one that is there.",
  });
}

/** The transaction was used after its end, where nothing would be kept. */
export function ended(): VogterError {
  return new VogterError({
    code: "store.ended",
    message: "A transaction was used after it had ended.",
    mend: "Await everything inside the work that is handed to transact.",
  });
}

/** What is put back must not mix with what is there. */
export function notEmpty(where: string): VogterError {
  return new VogterError({
    code: "store.not-empty",
    message: `${where} holds data already.`,
    mend: "Choose an empty place, or move what is there away first.",
  });
}

/** The database cannot be asked now, and was not for a while. Nothing of the transaction was kept. */
export function unavailable(where: string, reason: string): VogterError {
  return new VogterError({
    code: "store.unavailable",
    message: `The database ${where} cannot be used now: ${reason}.`,
    mend: "Nothing was changed, and nothing is lost. Vogter goes on by itself as soon as the database answers.",
  });
}

/** The connection broke while the database committed, and it could not be asked since whether it did. */
export function unknownOutcome(where: string): VogterError {
  return new VogterError({
    code: "store.unknown-outcome",
    message: `The database ${where} fell silent before it said whether a change was kept.`,
    mend: "Look whether the change is there before you make it again.",
  });
}

/** The database is not as the migrations made it, so statements may not do what they say. */
export function drift(differences: readonly string[]): VogterError {
  return new VogterError({
    code: "store.drift",
    message: `The schema vogter is not as this Vogter made it:\n${differences.map((line) => `- ${line}`).join("\n")}`,
    mend: "Undo what was changed by hand, or restore a backup. Change the schema with a migration only.",
    exitCode: 2,
  });
}

/** The machine and the database disagree on the time by so many milliseconds. */
export function clockSkew(milliseconds: number): VogterError {
  return new VogterError({
    code: "store.clock-skew",
    message: `The clock of this machine is ${Math.abs(Math.round(milliseconds / 1000))} s ${milliseconds > 0 ? "ahead of" : "behind"} the database's.`,
    mend: "Keep both by NTP: replicas take each other's work for abandoned when their clocks differ.",
  });
}
