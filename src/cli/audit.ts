import { Option } from "commander";
import { VogterError } from "../shared/errors.ts";
import type { Link } from "../store/audit-chain.ts";
import { type AuditExport, exportAudit } from "../store/audit-export.ts";
import { tenantsIn } from "../store/audit-tenants.ts";
import { verifyChain } from "../store/audit-verify.ts";
import { describeChain } from "./audit-words.ts";
import type { CliCommand } from "./command.ts";
import { requireDay } from "./one-question.ts";
import { type Reading, reading } from "./store/reading.ts";

interface VerifyOptions {
  readonly tenant?: string;
  readonly head?: string;
}

interface ExportOptions extends AuditExport {
  readonly tenant: string;
}

const EXAMPLES = `
Examples:
  vogter audit verify
  vogter audit verify --tenant faxe --head 42:9f86d0…
  vogter audit export --tenant faxe --from 2026-01-01 --to 2026-12-31 --format csv > faxe.csv

Note the head that verify prints somewhere else, such as in the minutes of a meeting: whoever can write to the store
could write the whole log anew, and only a head from before tells.`;

/** `vogter audit verify | export`: who did what, and whether it still says so. */
export const command: CliCommand = {
  configure(audit) {
    audit.addHelpText("after", EXAMPLES);
    audit
      .command("verify")
      .description("walk the chain of every tenant, or of one, from its beginning to its head")
      .option("--tenant <id>", "only this one")
      .option("--head <seq:hash>", "a head that was noted earlier, with --tenant")
      .action(verify);
    audit
      .command("export")
      .description("print a tenant's entries, oldest first, with the ids of the people in them")
      .requiredOption("--tenant <id>")
      .option("--from <day>", "the first day, such as 2026-01-01")
      .option("--to <day>", "the last day")
      .addOption(new Option("--format <format>").choices(["jsonl", "csv"]).default("jsonl"))
      .action(run);
  },
};

async function verify({ tenant, head }: VerifyOptions): Promise<void> {
  const noted = head === undefined ? undefined : linkIn(head, tenant);
  await reading(async (opened) => {
    // With a head that was noted, a log of which nothing is left is what is to be found.
    const tenants = await tenantsOf(opened, noted ? undefined : tenant);
    const store = await opened.store();
    const reports = [];
    for (const one of tenant ? [tenant] : tenants)
      reports.push(await verifyChain(store, one, noted));
    for (const report of reports) console.log(describeChain(report));
    if (reports.length === 0) console.log("There is nothing in the audit log yet.");
    const broken = reports.filter(({ fault }) => fault);
    if (broken.length > 0) throw notSound(broken.map((report) => report.tenant));
  });
}

async function run({ tenant, ...what }: ExportOptions): Promise<void> {
  for (const day of [what.from, what.to]) if (day !== undefined) requireDay(day);
  await reading(async (opened) => {
    await tenantsOf(opened, tenant);
    for await (const line of exportAudit(await opened.store(), tenant, what)) console.log(line);
  });
}

/** Whose chains there are. @throws VogterError `audit.no-such-tenant` when `wanted` is not among them */
async function tenantsOf({ rows }: Reading, wanted?: string): Promise<readonly string[]> {
  const tenants = await tenantsIn(rows());
  if (wanted === undefined || tenants.includes(wanted)) return tenants;
  throw new VogterError({
    code: "audit.no-such-tenant",
    message: `There is no audit log of ${wanted}.`,
    mend: tenants.length > 0 ? `There is one of ${tenants.join(", ")}.` : "Nothing was done yet.",
    exitCode: 2,
  });
}

function linkIn(text: string, tenant: string | undefined): Link {
  const [, seq, hash] = /^(\d{1,12}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq !== undefined && hash !== undefined && tenant !== undefined)
    return { seq: Number(seq), hash };
  throw new VogterError({
    code: "audit.bad-head",
    message: tenant ? `"${text}" is not the head of an audit log.` : "Whose head is it?",
    mend: "Write --tenant T --head SEQ:HASH, as `vogter audit verify` printed it.",
    exitCode: 2,
  });
}

function notSound(tenants: readonly string[]): VogterError {
  return new VogterError({
    code: "audit.not-sound",
    message: `The audit log of ${tenants.join(", ")} is not what was written.`,
    mend: "Somebody changed the store past Vogter. Compare with a backup: vogter store verify FILE.",
  });
}
