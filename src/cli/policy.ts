import { dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import {
  type Catalogue,
  checkPolicy,
  clauseOf,
  dateOf,
  diffPolicies,
  loadPolicies,
  nearestName,
  POLICIES_DIR,
  type Policy,
  readPolicies,
} from "../policy/index.ts";
import { VogterError } from "../shared/errors.ts";
import type { Locale } from "../shared/texts.ts";
import type { CliCommand } from "./command.ts";
import {
  printCheck,
  printClauseOf,
  printDiff,
  printList,
  printPolicy,
  printProblems,
  sayHole,
} from "./policy-print.ts";

interface Options {
  readonly json?: true;
  readonly lang: Locale;
  readonly policies: string;
}

/** `vogter policy list | show | check | diff`: what the policies say and how well they are covered. */
export const command: CliCommand = {
  configure(policy) {
    subcommand(policy, "list", "every policy with its dates").action(list);
    subcommand(policy, "show", "a policy's text with clause ids, or one clause")
      .argument("<id>", "a policy, such as faxe-2021")
      .argument("[clause]", "a clause id, such as dispensationer/1")
      .action(show);
    subcommand(
      policy,
      "check",
      "clauses no topic reaches, silent topics, what governance lacks",
    ).action(check);
    subcommand(policy, "diff", "what changed from one version to another, clause by clause")
      .argument("<old>")
      .argument("<new>")
      .action(diff);
  },
};

function subcommand(policy: Command, name: string, about: string): Command {
  return policy
    .command(name)
    .description(about)
    .option("--json", "print JSON")
    .addOption(new Option("--lang <language>", "for people").choices(["da", "en"]).default("da"))
    .option("--policies <folder>", "read the policies below this folder", POLICIES_DIR);
}

/** The text and profile alone are enough to print; whether every topic has a cell is `check`'s to say. */
const ANY_TOPICS: Catalogue = "unknown";

/** The catalogue goes with the policies that Vogter brings; a folder elsewhere is checked without one. */
async function topicsFor(dir: string): Promise<Catalogue> {
  if (resolve(dir) !== POLICIES_DIR) return ANY_TOPICS;
  const { readTopics } = await import("../answers/index.ts");
  return readTopics(dirname(dir));
}

async function list({ json, lang, policies: dir }: Options) {
  const policies = await loadPolicies(dir, ANY_TOPICS);
  print(json ? policies.map(summaryOf) : printList(policies, lang));
}

async function show(id: string, clauseId: string | undefined, { json, lang, policies }: Options) {
  const policy = find(await loadPolicies(policies, ANY_TOPICS), id);
  if (clauseId === undefined) {
    return print(json ? { ...summaryOf(policy), ...policy.text } : printPolicy(policy, lang));
  }
  const clause = clauseOf(policy, clauseId);
  if (clause) return print(json ? clause : printClauseOf(policy, clause, lang));
  const ids = policy.text.clauses.map((one) => one.id);
  throw unknown("clause", `${id} has no clause ${clauseId}`, clauseId, ids);
}

async function check({ json, lang, policies: dir }: Options) {
  const read = await readPolicies(dir, await topicsFor(dir));
  let failed = 0;
  const reports = read.map((one) => {
    if ("problems" in one) {
      failed++;
      return json ? one : printProblems(one.id, one.problems, lang);
    }
    const found = checkPolicy(one.policy);
    if (found.unreached.length > 0) failed++;
    return json
      ? {
          id: one.id,
          unreached: found.unreached.map(({ id }) => id),
          silent: found.silent,
          holes: found.holes.map((hole) => ({ kind: hole.kind, text: sayHole(hole, lang) })),
        }
      : printCheck(one.id, found, lang);
  });
  print(json ? reports : reports.join("\n\n"));
  if (failed === 0) return;
  throw new VogterError({
    code: "policy.check-failed",
    message: `${failed} of ${read.length} policies fail the check.`,
    mend: "Give each clause a topic or a place under notNormative, and mend what does not load.",
  });
}

async function diff(oldId: string, newId: string, { json, lang, policies: dir }: Options) {
  const policies = await loadPolicies(dir, ANY_TOPICS);
  const [older, newer] = [find(policies, oldId), find(policies, newId)];
  if (older.profile.municipality !== newer.profile.municipality) {
    throw new VogterError({
      code: "policy.not-versions",
      message: `${oldId} and ${newId} are the policies of two municipalities.`,
      mend: "Name two versions of one municipality's policy; `vogter policy list` shows them.",
      exitCode: 2,
    });
  }
  const result = diffPolicies(older, newer);
  print(json ? result : printDiff(oldId, newId, result, lang));
}

function find(policies: readonly Policy[], id: string): Policy {
  const policy = policies.find((one) => one.id === id);
  if (policy) return policy;
  const ids = policies.map((one) => one.id);
  throw unknown("policy", `There is no policy ${id}`, id, ids);
}

function unknown(what: string, message: string, wanted: string, names: readonly string[]) {
  return new VogterError({
    code: `policy.no-such-${what}`,
    message: `${message}.`,
    mend: `Did you mean ${nearestName(wanted, names)}?`,
    exitCode: 2,
  });
}

function summaryOf(policy: Policy) {
  const { municipality, title, dates, supersedes } = policy.profile;
  return {
    id: policy.id,
    municipality,
    title,
    date: dateOf(policy),
    inForce: dates.inForce,
    note: dates.note,
    supersedes,
    clauseCount: policy.text.clauses.length,
  };
}

function print(what: unknown) {
  console.log(typeof what === "string" ? what : JSON.stringify(what, undefined, 2));
}
