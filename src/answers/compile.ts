import type { Policy, PolicyId } from "../policy/index.ts";
import { type Compounds, learnCompounds } from "../shared/learning/compounds.ts";
import { buildLexicon } from "../shared/learning/lexicon.ts";
import { buildSpeller } from "../shared/learning/spelling.ts";
import { words } from "../shared/learning/words.ts";
import type { Catalogue, Phrasing, TopicId } from "./catalogue.ts";
import type { Field, Speech } from "./evidence.ts";
import { type Features, featuresOf, type Language } from "./features.ts";
import { trainLinear } from "./linear.ts";
import { learnVocabulary, postingsOf, type Vector, type Vocabulary, vectorOf } from "./vectors.ts";
import { ballots } from "./votes.ts";

/** Everything an answer needs, made from the catalogue and the policies. Plain data. */
export interface Compiled {
  readonly policies: readonly Policy[];
  readonly topics: Catalogue["topics"];
  readonly municipalities: readonly string[];
  readonly topicIds: readonly TopicId[];
  readonly language: Language;
  readonly speech: Speech;
  readonly fields: ReadonlyMap<PolicyId, Field>;
}

/** Texts with their features: made once, used for every model that is measured. */
export interface Corpus {
  readonly language: Language;
  readonly phrasings: readonly { readonly phrasing: Phrasing; readonly features: Features }[];
  readonly clauses: ReadonlyMap<PolicyId, readonly Features[]>;
  /** Each sentence with the id of the clause it belongs to. */
  readonly sentences: ReadonlyMap<PolicyId, readonly (readonly [clause: string, Features])[]>;
}

export function compile(catalogue: Catalogue, policies: readonly Policy[]): Compiled {
  const corpus = readCorpus(catalogue, policies);
  const { topics, municipalities } = catalogue;
  return { ...compileCorpus(corpus, catalogue, policies), policies, topics, municipalities };
}

export function readCorpus(catalogue: Catalogue, policies: readonly Policy[]): Corpus {
  const compounds = learnWords(catalogue, policies);
  const language = {
    lexicon: buildLexicon(catalogue.lexicon),
    compounds,
    speller: buildSpeller([
      ...compounds.words,
      ...Object.values(catalogue.lexicon).flat().flatMap(words),
    ]),
    places: new Set(catalogue.municipalities.map((name) => name.toLowerCase())),
  };
  return {
    language,
    phrasings: catalogue.phrasings.map((phrasing) => ({
      phrasing,
      features: featuresOf(phrasing.text, language),
    })),
    clauses: new Map(
      policies.map(({ id, text }) => [
        id,
        text.clauses.map(({ headings, lead, text: said }) =>
          featuresOf(`${headings.at(-1)} ${lead ?? ""} ${said}`, language),
        ),
      ]),
    ),
    sentences: new Map(
      policies.map((policy) => [
        policy.id,
        sentencesOf(policy).map(([clause, said]) => [clause, featuresOf(said, language)] as const),
      ]),
    ),
  };
}

/** What each clause says, sentence by sentence, and what the profile answers from it in both languages. */
function sentencesOf({ profile, text }: Policy): [clause: string, said: string][] {
  return [
    ...text.clauses.flatMap(({ id, parts }) =>
      parts.flatMap((part) => part.split(SENTENCE_END).map((said): [string, string] => [id, said])),
    ),
    ...Object.values(profile.topics).flatMap((cell): [string, string][] =>
      "clause" in cell
        ? [
            [cell.clause, cell.da],
            [cell.clause, cell.en],
          ]
        : [],
    ),
  ];
}

const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u;

function learnWords(catalogue: Catalogue, policies: readonly Policy[]): Compounds {
  return learnCompounds([
    ...catalogue.phrasings.map(({ text }) => text),
    ...policies.flatMap(({ text }) => text.clauses.map((clause) => clause.text)),
  ]);
}

/** Learns from those of the corpus' phrasings that `use` lets through. */
export function compileCorpus(
  corpus: Corpus,
  catalogue: Catalogue,
  policies: readonly Policy[],
  use: (phrasing: Phrasing) => boolean = () => true,
): Omit<Compiled, "policies" | "topics" | "municipalities"> {
  const topicIds = Object.keys(catalogue.topics);
  const topicNumber = new Map(topicIds.map((id, i) => [id, i]));
  const spoken = corpus.phrasings.filter(({ phrasing }) => use(phrasing));
  const vocabulary = learnVocabulary(
    spoken.map(({ features }) => features),
    [
      ...[...corpus.clauses.values()].flat(),
      ...[...corpus.sentences.values()].flat().map(([, features]) => features),
    ],
  );
  const vectors = spoken.map(({ features }) => vectorOf(features, vocabulary));
  const topicsOf = spoken.map(({ phrasing }) =>
    phrasing.topics.map((id) => topicNumber.get(id) as number),
  );
  const speech: Speech = {
    vocabulary,
    phrasings: postingsOf(vectors, vocabulary),
    topicBallots: ballots(topicsOf, topicIds.length),
    linear: trainLinear(
      vectors.map((vector, i) => ({ vector, topics: topicsOf[i] as number[] })),
      topicIds.length,
      vocabulary,
    ),
  };
  const fields = policies.map((policy): [PolicyId, Field] => {
    const clauseVectors = (corpus.clauses.get(policy.id) ?? []).map((f) => vectorOf(f, vocabulary));
    const sentences = corpus.sentences.get(policy.id) ?? [];
    return [
      policy.id,
      fieldOf(
        policy,
        clauseVectors,
        sentences.map(([clause, features]) => [clause, vectorOf(features, vocabulary)] as const),
        spoken.map(({ phrasing }) => phrasing),
        topicIds,
        vocabulary,
      ),
    ];
  });
  return { topicIds, language: corpus.language, speech, fields: new Map(fields) };
}

function fieldOf(
  policy: Policy,
  clauseVectors: readonly Vector[],
  sentences: readonly (readonly [clause: string, Vector])[],
  phrasings: readonly Phrasing[],
  topicIds: readonly TopicId[],
  vocabulary: Vocabulary,
): Field {
  const clauseNumber = new Map(policy.text.clauses.map(({ id }, i) => [`${policy.id}:${id}`, i]));
  const numberOf = (id: string) => clauseNumber.get(`${policy.id}:${id}`) as number;
  return {
    clauses: postingsOf(clauseVectors, vocabulary),
    sentences: postingsOf(
      sentences.map(([, vector]) => vector),
      vocabulary,
    ),
    sentenceClauses: Uint32Array.from(sentences, ([clause]) => numberOf(clause)),
    clauseBallots: ballots(
      phrasings.map(({ at }) =>
        at.map((place) => clauseNumber.get(place)).filter((n) => n !== undefined),
      ),
      clauseVectors.length,
    ),
    cells: topicIds.map((id) => {
      const cell = policy.profile.topics[id];
      return cell && "clause" in cell ? [cell.clause, ...(cell.also ?? [])].map(numberOf) : [];
    }),
  };
}
