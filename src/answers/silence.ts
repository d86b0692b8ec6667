import type { Policy } from "../policy/index.ts";
import { type TextKey, t } from "../shared/texts.ts";
import type { OutsideKind, TopicId } from "./catalogue.ts";
import { cite, citeById, ownerOf } from "./cite.ts";
import type { Compiled } from "./compile.ts";
import type { Judged } from "./judged.ts";
import type { Citation, Language, Outcome } from "./outcome.ts";

const SENTENCES: Record<Exclude<OutsideKind, "other-domain" | "off-topic">, TextKey> = {
  handbook: "answers.silent.handbook",
  contact: "answers.silent.contact",
  law: "answers.silent.law",
  figures: "answers.silent.figures",
  storage: "answers.silent.storage",
};

/** Says that the policy does not say, with the clause that lies nearest and whom to ask; or that it is none of its matters. */
export function silence(
  { policy, decision }: Judged,
  topic: TopicId | undefined,
  language: Language,
  { topics }: Compiled,
): Outcome {
  const outside = topic === undefined ? undefined : topics[topic]?.outside;
  if (outside === "other-domain" || outside === "off-topic") {
    return { kind: "off-topic", language, sentence: t(language, "answers.off-topic") };
  }
  const cell = topic === undefined ? undefined : policy.profile.topics[topic];
  const byModel =
    decision.kind === "silent" && decision.nearest !== undefined
      ? policy.text.clauses[decision.nearest]
      : undefined;
  const nearest =
    nearestOf(policy, topic, topics, language) ?? (byModel && cite(policy, byModel, language));
  return {
    kind: "silent",
    language,
    sentence: t(language, outside ? SENTENCES[outside] : "answers.silent"),
    ...(topic === undefined ? {} : { topic }),
    ...(nearest && { nearest }),
    owner: ownerOf(policy, language, cell?.ask),
  };
}

/** The nearest clause that the profile names, or for a detail the clause on what it is a detail of. */
function nearestOf(
  policy: Policy,
  topic: TopicId | undefined,
  topics: Compiled["topics"],
  language: Language,
): Citation | undefined {
  if (topic === undefined) return undefined;
  const { profile } = policy;
  const parent = topics[topic]?.detailOf;
  const cell = profile.topics[topic] ?? (parent === undefined ? undefined : profile.topics[parent]);
  if (!cell) return undefined;
  if ("clause" in cell) return citeById(policy, cell.clause, language, cell.quote);
  return cell.nearest === undefined ? undefined : citeById(policy, cell.nearest, language);
}
