import type { Policy } from "../policy/index.ts";
import { readYaml } from "../shared/yaml-source.ts";
import { CLASSES, PLACES } from "./ids.ts";
import { type Fault, place, readShape } from "./read-shape.ts";
import type { Cell, StorageRules } from "./rules.ts";
import type { RulesProblem } from "./rules-problem.ts";
import { type OverrideFile, overrideShape, type RulesFile, rulesShape } from "./rules-shape.ts";

type Path = readonly PropertyKey[];
type Read<T> = T | { readonly problems: readonly RulesProblem[] };

/** Reads the default table; or all that is wrong with it. Pure. */
export function readRules(file: string, text: string): Read<{ rules: StorageRules }> {
  const source = readYaml(text);
  const parsed = readShape(source, rulesShape);
  if ("faults" in parsed) return { problems: place(file, source, parsed.faults) };
  const { table, ...rest } = parsed.data;
  const faults = faultsIn(parsed.data);
  if (faults.length > 0) return { problems: place(file, source, faults) };
  const cells = PLACES.map((id) => [
    id,
    Object.fromEntries(CLASSES.map((one, i) => [one, cellOf(table[id][i] as string)])),
  ]);
  return { rules: { ...rest, table: Object.fromEntries(cells) } };
}

/** Lays what a municipality says in its own file over the default table; or all that is wrong with it. Pure. */
export function readOverride(
  file: string,
  text: string,
  standard: StorageRules,
  policy: Policy,
): Read<{ rules: StorageRules }> {
  const source = readYaml(text);
  const parsed = readShape(source, overrideShape);
  if ("faults" in parsed) return { problems: place(file, source, parsed.faults) };
  const { approved, table = {}, conditions = {} } = parsed.data;
  const faults = overrideFaults(parsed.data, standard, policy);
  if (faults.length > 0) return { problems: place(file, source, faults) };
  const rows = PLACES.map((id) => [
    id,
    Object.fromEntries(
      CLASSES.map((one) => {
        const own = table[id]?.[one];
        return [one, own === undefined ? standard.table[id][one] : ownCell(own)];
      }),
    ),
  ]);
  return {
    rules: {
      ...standard,
      table: Object.fromEntries(rows),
      conditions: { ...standard.conditions, ...conditions },
      ...(approved && { approved }),
    },
  };
}

type OwnCell = NonNullable<
  NonNullable<NonNullable<OverrideFile["table"]>[keyof StorageRules["table"]]>["public"]
>;

function ownCell(own: OwnCell): Cell {
  if (typeof own === "string") return cellOf(own);
  const { verdict, clause, quote } = own;
  return { ...cellOf(verdict), clause: { id: clause, quote } };
}

function cellOf(code: string): Cell {
  if (code === "J") return { verdict: "yes" };
  if (code === "N") return { verdict: "no" };
  return code === "S" ? { verdict: "ask" } : { verdict: "conditional", condition: code };
}

/** What contradicts itself in the default table. */
function faultsIn({ table, conditions, laws, better }: RulesFile): Fault[] {
  const unknown = PLACES.flatMap((id) =>
    table[id].flatMap((code, i) => unknownCondition(code, conditions, ["table", id, i])),
  );
  const home = PLACES.flatMap((id) =>
    better[id].includes(id)
      ? [{ path: ["better", id], message: `${id} is better than itself`, mend: "Take it out." }]
      : [],
  );
  const lawless = Object.entries(laws).flatMap(([law, { places, classes }]) =>
    places.flatMap((id) =>
      classes.flatMap((one) =>
        table[id][CLASSES.indexOf(one)] === "N" ? [] : againstLaw(["table", id], law, id, one),
      ),
    ),
  );
  return [...unknown, ...home, ...lawless];
}

function overrideFaults(
  { table = {}, conditions = {} }: OverrideFile,
  standard: StorageRules,
  policy: Policy,
): Fault[] {
  const known = { ...standard.conditions, ...conditions };
  return Object.entries(table).flatMap(([id, row]) =>
    Object.entries(row ?? {}).flatMap(([one, own]): Fault[] => {
      if (own === undefined) return [];
      const path = ["table", id, one];
      const cell = ownCell(own);
      const code = typeof own === "string" ? own : own.verdict;
      const law = Object.entries(standard.laws).find(
        ([, { places, classes }]) =>
          places.some((place) => place === id) && classes.some((place) => place === one),
      );
      return [
        ...unknownCondition(code, known, path),
        ...(law && cell.verdict !== "no" ? againstLaw(path, law[0], id, one) : []),
        ...clauseFaults(cell, path, policy),
      ];
    }),
  );
}

function unknownCondition(code: string, known: object, path: Path): Fault[] {
  if (!code.startsWith("B") || Object.hasOwn(known, code)) return [];
  return [
    {
      path,
      message: `there is no condition ${code}`,
      mend: `Use one of ${Object.keys(known).join(", ")}, or add it under conditions.`,
    },
  ];
}

function againstLaw(path: Path, law: string, place: string, dataClass: string): Fault[] {
  return [
    {
      path,
      message: `${dataClass} data in ${place} are a no by law (${law})`,
      mend: "Leave the cell at N.",
    },
  ];
}

function clauseFaults({ clause }: Cell, path: Path, policy: Policy): Fault[] {
  if (!clause) return [];
  const text = policy.text.clauses.find(({ id }) => id === clause.id)?.text;
  if (text?.replace(/\s+/gu, " ").includes(clause.quote.replace(/\s+/gu, " "))) return [];
  return [
    {
      path: [...path, "quote"],
      message:
        text === undefined
          ? `${policy.id} has no clause ${clause.id}`
          : `the quote is not word for word in ${clause.id}`,
      mend: "`vogter policy show` prints every clause with its id.",
    },
  ];
}
