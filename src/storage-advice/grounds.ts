import { citeById, ownerOf } from "../answers/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Advice, Layer } from "./advice.ts";
import type { Asked } from "./asked.ts";
import type { Cell, StorageRules } from "./rules.ts";

/** The topic under which a policy says who instructs where data may be kept. */
const INSTRUCTS = "storage.leader-instructs";

/** Only what the policy itself decides or leaves to the leader is cited; never what only the table says. */
export function citationsFor(
  cell: Cell | undefined,
  layer: Layer | undefined,
  policy: Policy | undefined,
  language: Asked["language"],
): Advice["citations"] {
  if (!policy || !cell || !layer) return [];
  if (layer.kind === "clause" && cell.clause) {
    const cited = citeById(policy, cell.clause.id, language, cell.clause.quote);
    return cited ? [cited] : [];
  }
  const instructs = layer.kind === "leader" ? instructsIn(policy, language) : undefined;
  return instructs ? [instructs] : [];
}

function instructsIn(policy: Policy, language: Asked["language"]) {
  const cell = policy.profile.topics[INSTRUCTS];
  if (!cell || "silent" in cell) return undefined;
  return citeById(policy, cell.clause, language, cell.quote);
}

/** Who decides, and the clause that says so when the policy has one. */
export function leaderIn(
  policy: Policy | undefined,
  language: Asked["language"],
  rules: StorageRules,
): Pick<Advice, "askWhom" | "instructs"> {
  const instructs = policy && instructsIn(policy, language);
  if (!policy || !instructs) return { askWhom: { name: rules.leader[language] } };
  const cell = policy.profile.topics[INSTRUCTS];
  return {
    instructs,
    askWhom: {
      name: cell?.ask ? ownerOf(policy, language, cell.ask).name : rules.leader[language],
      citation: instructs,
    },
  };
}
