import type { Link } from "../store/audit-chain.ts";
import type { ChainFault, ChainReport } from "../store/audit-verify.ts";
import { counted } from "./store/print.ts";

/** What was found in a chain, in a line. */
export function describeChain({ tenant, entries, head, fault }: ChainReport): string {
  if (fault) return `${tenant}: ${describeFault(fault)}`;
  const noted = head ? `; head ${describeLink(head)}` : "";
  return `${tenant}: ${counted(entries, "entry", "entries")}, unbroken${noted}`;
}

/** `42:<hash>`, as `--head` takes it. */
function describeLink({ seq, hash }: Link): string {
  return `${seq}:${hash}`;
}

function describeFault({ what, seq }: ChainFault): string {
  switch (what) {
    case "missing":
      return `entry ${seq} is missing`;
    case "changed":
      return `entry ${seq} was changed after it was written`;
    case "out-of-order":
      return `in the place of entry ${seq} stands another one`;
    case "no-head":
      return `there are entries from ${seq} on, and what says where they end is missing or was changed`;
    case "head-differs":
      return `the last entry, ${seq}, is not the one that was written last`;
    case "outside":
      return `entry ${seq} stands outside the chain`;
    case "rewritten":
      return `entry ${seq} is not the one you noted: the log was written anew`;
    case "cut-off":
      return `the log ends before entry ${seq}, which you noted: its end was taken away`;
    case "noted-too-long-ago":
      return `entry ${seq}, which you noted, was removed with the oldest since; note a later one`;
  }
}
