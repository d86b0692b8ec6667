import type { Logger } from "../../shared/log.ts";
import type { Doc, Message, Tx } from "../../store/index.ts";
import { messages } from "../../store/outbox.ts";
import type { Tools, Worker } from "../handler.ts";
import { isLeaseLost } from "../lease.ts";
import { isStoreTrouble } from "../store-trouble.ts";
import { putBack } from "./lane.ts";
import { keyOf } from "./parcel.ts";

/** Lets those who rely on a message know that it did not arrive, in the transaction that gives it up. */
export type OnUnreached = (tx: Tx, message: Doc<Message>) => void | Promise<void>;

/** The job that tells of a message later, when it could not be told at once. */
export const LATE_TELLING = "outbox.unreached";

/** What the audit log takes as a code. */
const CODE = /^[\p{L}\p{N}._:/-]{1,120}$/u;

/** Writes down, for all who can see it, that a message will not arrive. */
export function createGiveUp(onUnreached: OnUnreached, log: Logger) {
  return async (tools: Tools, sent: Doc<Message>, after: Message): Promise<void> => {
    const record = (tell: OnUnreached) =>
      tools.commit(async (tx) => {
        const doc = await putBack(tx, sent, after);
        if (!doc) return;
        auditUnreached(tx, doc);
        await tell(tx, doc);
      });
    const { tenant, value } = sent;
    const fields = { tenant, channel: value.channel, message: keyOf(sent) };
    try {
      await record(onUnreached);
    } catch (error) {
      if (isLeaseLost(error) || isStoreTrouble(error)) throw error;
      // A fault in what tells must not keep the lane shut: the telling becomes work of its own, tried again.
      log.error({ ...fields, err: error }, "who relies on a message could not be told at once");
      await record(planTelling);
    }
    log.warn({ ...fields, code: after.fault ?? "unknown" }, "a message did not arrive");
  };
}

/** Does later what {@link createGiveUp} could not. */
export function tellLate(onUnreached: OnUnreached): Worker {
  return {
    async work(tx, { tenant, payload }) {
      const { message } = payload as { readonly message: string };
      const doc = await tx.get(messages, tenant, message);
      if (doc?.value.state === "unreached") await onUnreached(tx, doc);
    },
  };
}

async function planTelling(tx: Tx, doc: Doc<Message>): Promise<void> {
  const key = `${LATE_TELLING} ${keyOf(doc)}`;
  const { tenant, id } = doc;
  await tx.schedule({ key, kind: LATE_TELLING, tenant, dueAt: tx.now, payload: { message: id } });
}

function auditUnreached(tx: Tx, doc: Doc<Message>): void {
  const { about, person, channel, fault = "unknown", attempt } = doc.value;
  const named = about && CODE.test(about.kind) && CODE.test(about.id);
  tx.audit({
    tenant: doc.tenant,
    action: "message.unreached",
    subject: named ? { kind: about.kind, id: about.id } : { kind: "message", id: keyOf(doc) },
    ...(person && { people: [person] }),
    facts: { message: keyOf(doc), channel, fault, tries: attempt },
  });
}
