import { citeById } from "../../answers/index.ts";
import type { PlainBlock } from "../../conversation/card.ts";
import { t } from "../../shared/texts.ts";
import type { Basis, Incident } from "../incident.ts";
import type { Setting } from "./setting.ts";

/** Why somebody was told: the clause word for word, or what it is instead of one, said as such. */
export function basisBlocks(basis: Basis, { desk, locale }: Setting): readonly PlainBlock[] {
  switch (basis.kind) {
    case "clause": {
      const cited = citeById(desk.policyOf(basis.policy), basis.clause, locale, basis.quote);
      const source = cited ? `${cited.policyTitle} › ${cited.heading}` : basis.clause;
      return [{ kind: "quote", text: basis.quote, source }];
    }
    case "law":
      return [muted(t(locale, "incident.basis.law", { article: basis.article }))];
    case "configured":
      return [muted(t(locale, "incident.basis.configured"))];
    case "escalated":
      return [muted(t(locale, "incident.basis.escalated"))];
  }
}

/** All that the people who were told were told by, each once; the policy's clauses first. */
export function basesOf({ notices }: Incident): readonly Basis[] {
  const each = new Map(notices.map(({ basis }) => [JSON.stringify(basis), basis]));
  return [...each.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER: readonly Basis["kind"][] = ["clause", "configured", "law", "escalated"];

function muted(text: string): PlainBlock {
  return { kind: "text", text, tone: "muted" };
}
