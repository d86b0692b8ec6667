import { dateOf, type Policy } from "../policy/index.ts";
import { t } from "../shared/texts.ts";
import { answerOn } from "./answer-on.ts";
import type { Compiled } from "./compile.ts";
import type { Judged } from "./judged.ts";
import type { Citation, Language, Outcome } from "./outcome.ts";

/**
 * Puts what several policies say on one topic side by side, each with its own clause: the
 * policies that do not say so are named too. Nothing when none of them answers the question.
 */
export function compareAcross(
  judged: readonly Judged[],
  language: Language,
  compiled: Compiled,
  between: "municipalities" | "versions",
): Outcome | undefined {
  const sure = judged
    .flatMap(({ policy, decision }) => {
      const pick =
        decision.kind === "answer"
          ? decision.pick
          : decision.kind === "choices"
            ? decision.picks[0]
            : undefined;
      return pick ? [{ policy, pick }] : [];
    })
    .sort((a, b) => b.pick.probability - a.pick.probability);
  const [best] = sure;
  if (!best || mostAskOutside(judged, compiled)) return undefined;
  const topic = compiled.topicIds[best.pick.topic] as string;
  const spoken = judged.map(({ policy }) => {
    const pick = sure.find(
      (one) => one.policy === policy && one.pick.topic === best.pick.topic,
    )?.pick;
    const first = pick && policy.text.clauses[pick.clause]?.id;
    return { policy, answer: answerOn(policy, topic, first, language) };
  });
  const name = (policy: Policy) =>
    between === "municipalities"
      ? policy.profile.municipality
      : `${policy.profile.municipality} ${yearOf(policy)}`;
  const lines = spoken.map(({ policy, answer }) =>
    answer
      ? `${name(policy)}: ${answer.sentence}`
      : t(language, "answers.across.silent", { municipality: name(policy) }),
  );
  const citations = spoken
    .filter(({ answer }) => answer)
    .sort(
      (a, b) =>
        rhythmOf(a.policy, a.answer?.citations[0]) - rhythmOf(b.policy, b.answer?.citations[0]),
    )
    .flatMap(({ answer }) => answer?.citations ?? []);
  const [first, ...rest] = citations;
  if (!first) return undefined;
  return {
    kind: "answer",
    language,
    topic,
    sentence: lines.join("\n"),
    citations: [first, ...rest],
  };
}

/** What is no policy's matter is so for all of them, even if one has a clause that sounds like it. */
function mostAskOutside(judged: readonly Judged[], { topics, topicIds }: Compiled): boolean {
  const outside = judged.filter(({ decision }) => {
    const topic =
      decision.kind === "silent" && decision.topic !== undefined
        ? topicIds[decision.topic]
        : undefined;
    return topic !== undefined && topics[topic]?.outside !== undefined;
  });
  return 2 * outside.length >= judged.length;
}

function yearOf(policy: Policy): string {
  return (dateOf(policy) ?? "").slice(0, 4);
}

const DAYS = { D: 1, W: 7, M: 30, Y: 365 };

/** How many days lie between two times, where the clause sets a rhythm: what is asked for most often comes first. */
function rhythmOf(policy: Policy, citation: Citation | undefined): number {
  const every = policy.profile.rhythms.find(({ clause }) => clause === citation?.clause)?.every;
  const [, count, unit] = /^P(\d+)([DWMY])$/u.exec(every ?? "") ?? [];
  return count && unit ? Number(count) * DAYS[unit as keyof typeof DAYS] : Infinity;
}
