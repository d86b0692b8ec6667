import type { Clause, PolicyText } from "./clause.ts";
import { holdsWords, nearestName, nearestSentence } from "./nearest.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Profile } from "./profile.ts";

type Path = readonly PropertyKey[];

/** One thing a profile says about its text: a clause or role by id, or a quote from a clause. */
type Reference =
  | { readonly kind: "clause" | "role"; readonly id: string; readonly path: Path }
  | {
      readonly kind: "quote";
      readonly quote: string;
      readonly clause: string;
      readonly path: Path;
    };

/**
 * Holds a profile against the policy's text: every clause it names exists, every quote is word for
 * word in its clause, every role is one of its own. Walks all of the profile, so that a field added
 * later is held to the same without a word here. Pure.
 */
export function verifyProfile(profile: Profile, text: PolicyText): PlacedProblem[] {
  const { layout: _, ...cited } = profile;
  const clauses = new Map(text.clauses.map((clause) => [clause.id, clause]));
  const wrong = [...references(cited, [])].flatMap((reference): PlacedProblem | [] => {
    const { path } = reference;
    if (reference.kind === "quote") {
      const clause = clauses.get(reference.clause);
      const found = !clause || holdsWords(clause.text, reference.quote);
      return found ? [] : wrongQuote(reference.quote, path, clause, text.clauses);
    }
    const { kind, id } = reference;
    if (kind === "clause") {
      return clauses.has(id) ? [] : unknownClause(id, path, [...clauses.keys()]);
    }
    return Object.hasOwn(profile.roles, id) ? [] : unknownRole(id, path, profile.roles);
  });
  return [...wrong, ...wrongNames(profile, clauses), ...wrongChain(profile)];
}

const CLAUSE_FIELDS = ["clause", "nearest", "also"];
const ROLE_FIELDS = ["role", "to", "ask", "roles"];

/** Every reference below `node`, by the name of the field it stands in. */
function* references(node: unknown, path: Path): Generator<Reference> {
  if (typeof node !== "object" || node === null) return;
  const { clause, quote } = node as { readonly clause?: unknown; readonly quote?: unknown };
  if (typeof clause === "string" && typeof quote === "string") {
    yield { kind: "quote", quote, clause, path: [...path, "quote"] };
  }
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    if (CLAUSE_FIELDS.includes(key)) yield* named("clause", value, here);
    if (ROLE_FIELDS.includes(key)) yield* named("role", value, here);
    yield* references(value, here);
  }
}

function* named(kind: "clause" | "role", value: unknown, path: Path): Generator<Reference> {
  if (typeof value === "string") yield { kind, id: value, path };
  if (!Array.isArray(value)) return;
  for (const [i, id] of value.entries()) {
    if (typeof id === "string") yield { kind, id, path: [...path, i] };
  }
}

/** A role is called what the policy calls it; capitals and the genitive (`den daglige leders`) may differ. */
function wrongNames(profile: Profile, clauses: ReadonlyMap<string, Clause>): PlacedProblem[] {
  return Object.entries(profile.roles).flatMap(([id, role]) => {
    const clause = clauses.get(role.clause);
    const name = role.name.toLowerCase();
    const forms = [name, `${name}s`];
    const said = clause && forms.some((form) => holdsWords(clause.text.toLowerCase(), form));
    if (!clause || said) return [];
    return {
      code: "policy.name-not-in-clause",
      path: ["roles", id, "name"],
      message: `the role ${id} is called "${role.name}", which is not how ${role.clause} writes it`,
      mend: `Write the name as the clause does: "${clause.text}"`,
    };
  });
}

/** What is asked for has to be decided in the end: a chain that does not lead there keeps every request open for ever. */
function wrongChain({ dispensations: { steps } }: Profile): PlacedProblem[] {
  const decision = steps.findLastIndex((step) => step.do === "decide");
  const after = steps.findLastIndex((step) => step.do === "assess" || step.do === "recommend");
  const path = ["dispensations", "steps"];
  if (decision === -1) {
    return [
      {
        ...{ code: "policy.no-decision", path },
        message: "no step of the dispensations' chain decides",
        mend: "Add a step with `do: decide` and the role that decides. Where the clause does not say it outright, say under `implied` why it is read so.",
      },
    ];
  }
  if (after < decision) return [];
  return [
    {
      ...{ code: "policy.no-decision", path: [...path, after, "do"] },
      message: `the dispensations' chain ends with \`${steps[after]?.do}\`, after the last step that decides`,
      mend: "Put the step with `do: decide` last: what is said after a decision changes nothing.",
    },
  ];
}

function unknownClause(id: string, path: Path, ids: readonly string[]): PlacedProblem {
  return {
    code: "policy.unknown-clause",
    path,
    message: `there is no clause ${id}`,
    mend: `Did you mean ${nearestName(id, ids)}? \`vogter policy show\` prints every clause with its id.`,
  };
}

function unknownRole(id: string, path: Path, roles: Profile["roles"]): PlacedProblem {
  return {
    code: "policy.unknown-role",
    path,
    message: `there is no role ${id} among this policy's roles`,
    mend: `Did you mean ${nearestName(id, Object.keys(roles))}? Otherwise add ${id} under roles, with its clause.`,
  };
}

function wrongQuote(
  quote: string,
  path: Path,
  clause: Clause,
  clauses: readonly Clause[],
): PlacedProblem {
  const elsewhere = clauses.find(({ text }) => holdsWords(text, quote));
  return {
    code: "policy.quote-not-in-clause",
    path,
    message: `the quote is not word for word in ${clause.id}: "${quote}"`,
    mend: elsewhere
      ? `It stands in ${elsewhere.id}: name that clause.`
      : `The clause says: "${nearestSentence(quote, clause.text)}"`,
  };
}
