import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Choice, Citation, Language, Outcome, Owner } from "../../src/answers/outcome.ts";
import { clauseOf, type Policy } from "../../src/policy/index.ts";
import { t } from "../../src/shared/texts.ts";
import { POLICIES } from "../policy/policies.ts";
import { isPrinted } from "./printed.ts";

const read = (file: string) =>
  parse(readFileSync(join(import.meta.dirname, "../../data", file), "utf8"));

/** The project's topics and municipalities, read without the code that is tested. */
export const TOPICS: Record<string, Record<Language, string>> = read("topics.yaml");
export const MUNICIPALITIES: readonly string[] = read("municipalities.yaml");

const SILENCES = [
  "answers.silent",
  "answers.silent.handbook",
  "answers.silent.contact",
  "answers.silent.law",
  "answers.silent.figures",
  "answers.silent.storage",
  "answers.silent.no-policy",
  "answers.changes.none",
] as const;

/**
 * What an outcome says that neither a policy's source, its profile nor Vogter's fixed texts say.
 * Every string in it is accounted for, so nothing of the question can be among them.
 */
export function faultsIn(outcome: Outcome): string[] {
  const faults = [
    ...strangeKeys(outcome),
    ...("owner" in outcome ? ownerFaults(outcome.owner) : []),
  ];
  switch (outcome.kind) {
    case "answer":
      return [...faults, ...answerFaults(outcome), ...outcome.citations.flatMap(citationFaults)];
    case "choices":
      return [...faults, ...choicesFaults(outcome.choices, outcome.language)];
    case "silent":
      return [
        ...faults,
        ...(isSilence(outcome.sentence, outcome.language) ? [] : [`says: ${outcome.sentence}`]),
        ...(outcome.nearest ? citationFaults(outcome.nearest) : []),
      ];
    case "off-topic":
      return [...faults, ...(isOffTopic(outcome) ? [] : [`says: ${outcome.sentence}`])];
  }
}

const KEYS = {
  answer: ["kind", "language", "topic", "sentence", "citations", "owner"],
  choices: ["kind", "language", "choices"],
  silent: ["kind", "language", "sentence", "topic", "nearest", "owner"],
  "off-topic": ["kind", "language", "sentence"],
};

function strangeKeys(outcome: Outcome): string[] {
  const allowed = KEYS[outcome.kind];
  const strange = Object.keys(outcome).filter((key) => !allowed.includes(key));
  if ("topic" in outcome && outcome.topic !== "policy.changes" && !TOPICS[outcome.topic ?? ""]) {
    strange.push(`topic ${outcome.topic}`);
  }
  return strange.map((key) => `${outcome.kind} has ${key}`);
}

function answerFaults({
  sentence,
  topic,
  citations,
  language,
}: Extract<Outcome, { kind: "answer" }>) {
  if (topic === "policy.changes") {
    const count = { added: "\\d+", removed: "\\d+", changed: "\\d+", same: "\\d+" };
    const counted = new RegExp(`^${t(language, "answers.changes", count)}$`, "u");
    return [
      ...(counted.test(sentence) ? [] : [`says: ${sentence}`]),
      ...citations.filter(({ change }) => !change).map(({ clause }) => `what became of ${clause}?`),
    ];
  }
  const cited = [...new Set(citations.map(({ policy }) => policy))].flatMap(policyOf);
  const uncited = cited.flatMap(({ id, profile }) => {
    const cell = profile.topics[topic];
    const clauses = cell && "clause" in cell ? [cell.clause, ...(cell.also ?? [])] : [];
    const shown = citations.filter(({ policy }) => policy === id).map(({ clause }) => clause);
    return new Set(clauses).symmetricDifference(new Set(shown)).size === 0
      ? []
      : [`${topic} rests on ${clauses}, not on ${shown}`];
  });
  const [only, another] = cited;
  if (only && !another && sentence === sentenceOf(only, topic, language)) return uncited;
  const lines = sentence.split("\n");
  const spoken = cited.flatMap((policy) =>
    namesOf(policy).map((name) => `${name}: ${sentenceOf(policy, topic, language)}`),
  );
  const silences = POLICIES.flatMap(namesOf).map((municipality) =>
    t(language, "answers.across.silent", { municipality }),
  );
  const strange = [
    ...lines.filter((line) => !spoken.includes(line) && !silences.includes(line)),
    ...cited
      .filter(
        (policy) =>
          !lines.some((line) => line.endsWith(`: ${sentenceOf(policy, topic, language)}`)),
      )
      .map(({ id }) => `nothing from ${id}, which is cited`),
  ];
  return [...uncited, ...strange.map((line) => `says: ${line}`)];
}

function sentenceOf({ profile }: Policy, topic: string, language: Language): string | undefined {
  const cell = profile.topics[topic];
  return cell && "clause" in cell ? cell[language] : undefined;
}

/** `Solby Kommune`, and with the year of each of its dates. */
function namesOf({ profile: { municipality, dates } }: Policy): string[] {
  const days = [dates.dated, dates.adopted, ...dates.approvals.map(({ date }) => date)];
  return [
    municipality,
    ...days.flatMap((day) => (day ? `${municipality} ${day.slice(0, 4)}` : [])),
  ];
}

function policyOf(id: string): Policy[] {
  return POLICIES.filter((policy) => policy.id === id);
}

function citationFaults({
  policy: id,
  clause,
  text,
  parts,
  quote,
  heading,
  policyTitle,
}: Citation): string[] {
  const [policy] = policyOf(id);
  if (!policy) return [`there is no policy ${id}`];
  const { title, municipality } = policy.profile;
  const said = `${id} ${clause}`;
  return [
    ...(clauseOf(policy, clause)?.text === text ? [] : [`${said} does not say: ${text}`]),
    ...(isPrinted(id, text) ? [] : [`${said} is not word for word: ${text}`]),
    ...(text.includes(quote) && isPrinted(id, quote)
      ? []
      : [`${said} is quoted wrongly: ${quote}`]),
    ...(parts.join(" ") === text ? [] : [`${said} falls apart: ${parts.join(" | ")}`]),
    ...(quote === "" ? [`${said} is quoted with nothing`] : []),
    ...(policyTitle.startsWith(`${title}, ${municipality}`) ? [] : [`${said}: ${policyTitle}`]),
    ...heading
      .split(" › ")
      .filter((part) => !isPrinted(id, part))
      .map((part) => `${said} stands below: ${part}`),
  ];
}

function choicesFaults(choices: readonly Choice[], language: Language): string[] {
  const topics = new Set(choices.map(({ topic }) => topic));
  const faults = choices.flatMap(({ policy: id, topic, clause, title, text }) => {
    const [policy] = policyOf(id);
    const cell = policy?.profile.topics[topic];
    const leads = cell && "clause" in cell && [cell.clause, ...(cell.also ?? [])].includes(clause);
    return [
      ...(leads ? [] : [`${topic} does not lead to ${id} ${clause}`]),
      ...(title === TOPICS[topic]?.[language] ? [] : [`${topic} is called: ${title}`]),
      ...(isPrinted(id, text) ? [] : [`${id} ${clause} is not word for word: ${text}`]),
      ...(policy && clauseOf(policy, clause)?.text === text ? [] : [`${id} ${clause}: ${text}`]),
    ];
  });
  const count = choices.length;
  return count < 2 || count > 3 || topics.size < count ? [...faults, `${count} choices`] : faults;
}

function ownerFaults(owner: Owner | undefined): string[] {
  if (!owner) return [];
  const { name, citation } = owner;
  const known = POLICIES.some(({ id, profile }) =>
    Object.values(profile.roles).some(
      (role) =>
        [role.name, `${role.en} (${role.name})`].includes(name) &&
        citation?.policy === id &&
        citation.clause === role.clause,
    ),
  );
  return [...(known ? [] : [`ask ${name}`]), ...(citation ? citationFaults(citation) : [])];
}

function isSilence(sentence: string, language: Language): boolean {
  return (
    SILENCES.some((key) => sentence === t(language, key)) ||
    MUNICIPALITIES.some(
      (municipality) => sentence === t(language, "answers.silent.elsewhere", { municipality }),
    )
  );
}

function isOffTopic({ sentence, language }: Extract<Outcome, { kind: "off-topic" }>): boolean {
  return [t(language, "answers.off-topic"), t(language, "answers.empty")].includes(sentence);
}
