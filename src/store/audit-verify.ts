import { auditEntries, entryId, sealOf } from "./audit.ts";
import { type ChainEnds, endsOf, entriesAfter, type Link } from "./audit-chain.ts";
import type { Store } from "./store.ts";

/** What is wrong with a chain, at the entry `seq`. */
export interface ChainFault {
  readonly what:
    | "missing"
    | "changed"
    | "out-of-order"
    /** There are entries, and nothing says where they end. */
    | "no-head"
    /** The last entry is not the one the head names. */
    | "head-differs"
    /** Entries before the chain's beginning, or after its end. */
    | "outside"
    /** The chain no longer holds the entry that was noted: it was written anew. */
    | "rewritten"
    /** The chain ends before the entry that was noted. */
    | "cut-off"
    /** The entry that was noted has since been removed with the oldest, so it proves nothing. */
    | "noted-too-long-ago";
  readonly seq: number;
}

/** What a look at a whole chain gave. */
export interface ChainReport {
  readonly tenant: string;
  readonly entries: number;
  /** To be noted somewhere else: with it, the next look finds even a chain that was written anew. */
  readonly head: Link | undefined;
  readonly fault?: ChainFault;
}

const LOOKS = 10;

/**
 * Walks a tenant's chain from its beginning to its head, and stops at the first entry that does not fit.
 * @param noted a head that was written down earlier
 */
export async function verifyChain(
  store: Store,
  tenant: string,
  noted?: Link,
): Promise<ChainReport> {
  let seen: ChainFault | undefined;
  for (let looks = 1; ; looks++) {
    const report = await walk(store, tenant, await endsOf(store, tenant), noted);
    const { fault } = report;
    // While it was walked, the oldest entries may have had to go. What really is wrong is there at the next look.
    const isSure = fault?.what === seen?.what && fault?.seq === seen?.seq;
    if (!fault || isSure || looks === LOOKS) return report;
    seen = fault;
  }
}

async function walk(
  store: Store,
  tenant: string,
  ends: ChainEnds,
  noted: Link | undefined,
): Promise<ChainReport> {
  const { begin, head } = ends;
  let last = begin;
  const report = (fault?: ChainFault): ChainReport => ({
    tenant,
    entries: last.seq - begin.seq,
    head: head && { seq: head.seq, hash: head.hash },
    ...(fault && { fault }),
  });

  const outer = faultAround(ends) ?? faultOfNote(ends, noted);
  if (outer) return report(outer);
  for await (const { id, value } of entriesAfter(store, tenant, begin.seq, head?.seq)) {
    const fault = faultOf(tenant, last, id, value);
    if (fault) return report(fault);
    if (value.seq === noted?.seq && value.hash !== noted.hash)
      return report({ what: "rewritten", seq: value.seq });
    last = { seq: value.seq, hash: value.hash };
  }
  const seq = last.seq + 1;
  if (head && last.seq < head.seq) return report({ what: "missing", seq });
  if (head && last.hash !== head.hash) return report({ what: "head-differs", seq: head.seq });
  return report();
}

/** What can be seen of a chain by its ends. */
function faultAround({ begin, head, first, last }: ChainEnds): ChainFault | undefined {
  if (!head) return first === undefined ? undefined : { what: "no-head", seq: Number(first) };
  if (first !== undefined && first <= entryId(begin.seq))
    return { what: "outside", seq: Number(first) };
  if (last !== undefined && last > entryId(head.seq)) return { what: "outside", seq: Number(last) };
  return undefined;
}

function faultOfNote({ begin, head }: ChainEnds, noted: Link | undefined): ChainFault | undefined {
  if (!noted) return undefined;
  const { seq, hash } = noted;
  if (seq > (head?.seq ?? 0)) return { what: "cut-off", seq };
  if (seq < begin.seq) return { what: "noted-too-long-ago", seq };
  return seq === begin.seq && hash !== begin.hash ? { what: "rewritten", seq } : undefined;
}

/** What is wrong with what stands in the place after `last`. */
export function faultOf(
  tenant: string,
  last: Link,
  id: string,
  value: unknown,
): ChainFault | undefined {
  const seq = last.seq + 1;
  if (id !== entryId(seq)) return { what: "missing", seq };
  const entry = auditEntries.schema.safeParse(value);
  if (!entry.success) return { what: "changed", seq };
  if (entry.data.seq !== seq) return { what: "out-of-order", seq };
  return entry.data.hash === sealOf(last.hash, tenant, entry.data)
    ? undefined
    : { what: "changed", seq };
}
