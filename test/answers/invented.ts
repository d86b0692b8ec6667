import { createAsk } from "../../src/answers/ask.ts";
import type { Calibration } from "../../src/answers/calibration.ts";
import type { Catalogue } from "../../src/answers/catalogue.ts";
import { type Compiled, compile } from "../../src/answers/compile.ts";
import { CLAUSE_SIGNS, SILENT_SIGNS } from "../../src/answers/evidence.ts";
import type { Policy, Profile } from "../../src/policy/index.ts";

/** What a test wants of an invented policy; all else is as small as can be. */
interface Wanted {
  readonly id: string;
  /** `Solby` stands for `Solby Kommune`. */
  readonly place?: string;
  /** Clause id -> what it says. */
  readonly clauses?: Readonly<Record<string, string>>;
  /** Above every clause; without them each stands below what its id begins with. */
  readonly headings?: readonly string[];
  readonly lead?: string;
  readonly topics?: Profile["topics"];
  readonly rhythms?: Profile["rhythms"];
  readonly dates?: Partial<Profile["dates"]>;
  readonly supersedes?: string;
  readonly notNormative?: readonly string[];
}

/** A policy that no municipality has, checked by nobody. */
export function inventedPolicy(wanted: Wanted): Policy {
  const { id, place = "Solby", clauses = { "formaal/1": "Politikken gælder for alle." } } = wanted;
  const { headings, lead, topics = {}, rhythms = [], dates, supersedes } = wanted;
  const [first = ""] = Object.keys(clauses);
  const cited = { clause: first, quote: clauses[first] ?? "" };
  return {
    id,
    profile: {
      id,
      municipality: `${place} Kommune`,
      called: [place.toLowerCase()],
      title: "Informationssikkerhedspolitik",
      language: "da",
      source: { file: "policy.txt", sha256: "0".repeat(64), provenance: "Invented." },
      dates: { approvals: [], inForce: {}, ...dates },
      ...(supersedes !== undefined && { supersedes }),
      layout: { runningHeaders: [], shortLinesEndParagraphs: false, outline: [] },
      roles: {
        council: { name: "Byrådet", en: "the council", ...cited },
        dpo: { name: "Databeskyttelsesrådgiveren", en: "the data protection officer", ...cited },
      },
      incidents: { told: [], followUps: [], larger: [] },
      dispensations: {
        from: { rules: "policy", ...cited },
        steps: [{ do: "decide", roles: ["council"], ...cited }],
        requiredFields: [],
        terms: [],
      },
      rhythms,
      owner: { role: "dpo", ...cited },
      notNormative: (wanted.notNormative ?? []).map((clause) => ({ clause, why: "Invented." })),
      topics,
    },
    text: {
      headings: [],
      clauses: Object.entries(clauses).map(([clause, text], i) => ({
        id: clause,
        headings: headings ?? clause.split("/").slice(0, 1),
        ...(lead !== undefined && { lead }),
        text,
        parts: [text],
        lines: [i + 1, i + 1],
      })),
      furniture: [],
    },
  };
}

/** A cell that answers with the whole of a clause. */
export function answers(
  clause: string,
  quote: string,
  more: { also?: string[]; ask?: string; da?: string; en?: string } = {},
) {
  return { clause, quote, da: `Dansk: ${quote}`, en: `English: ${quote}`, ...more };
}

export const SILENT = { silent: true } as const;

/** A catalogue of these topics, each with the ways of asking for it. */
export function inventedCatalogue(
  phrasings: Readonly<Record<string, readonly string[]>>,
  topics: Partial<Catalogue["topics"]> = {},
  municipalities: readonly string[] = ["Solby", "Havby", "Odense"],
): Catalogue {
  const ids = Object.keys(phrasings);
  return {
    topics: Object.fromEntries(
      ids.map((id) => [id, { da: `Om ${id}`, en: `About ${id}`, ...topics[id] }]),
    ),
    phrasings: ids.flatMap((id) =>
      (phrasings[id] ?? []).map((text) => ({ text, by: "w1", topics: [id] as const, at: [] })),
    ),
    lexicon: { breach: ["brud"] },
    municipalities,
  };
}

/** Weights that believe in topics, so that a question near a topic's phrasings is about that topic. */
export const CALIBRATION: Calibration = {
  weights: {
    clause: CLAUSE_SIGNS.map((sign) => (sign.startsWith("topic.") ? 2 : 0)),
    silent: SILENT_SIGNS.map((sign) => (sign.startsWith("topic.") ? 2 : 0)),
    unknown: -4,
  },
  thresholds: { answers: 0.5, sure: 0.5 },
};

export function askAbout(
  catalogue: Catalogue,
  policies: readonly Policy[],
  { calibration = CALIBRATION, today = "2026-11-21" } = {},
) {
  const compiled: Compiled = compile(catalogue, policies);
  return {
    compiled,
    parts: { compiled, calibration, today: () => today },
    ask: createAsk({ compiled, calibration, today: () => today }),
  };
}
