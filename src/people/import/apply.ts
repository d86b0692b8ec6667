import { type Document, isMap, isSeq } from "yaml";
import { type Problem, wrong } from "../problem.ts";
import { type ReadTenant, readTenant } from "../read-tenant.ts";
import { referencesIn } from "../tenant-faults.ts";
import type { Entry } from "./columns.ts";
import type { ImportPlan } from "./plan.ts";

/**
 * The text of a tenant's file with a plan carried out, its comments and its order kept; or why the file would no
 * longer hold together. Who is gone goes only with `removeGone`.
 */
export function applyImport(
  { file, source }: ReadTenant,
  { added, changed, gone }: ImportPlan,
  removeGone: boolean,
): { readonly text: string } | { readonly problems: readonly Problem[] } {
  const leaving = new Set(removeGone ? gone.map(({ id }) => id) : []);
  const after = new Map(changed.map((change) => [change.index, change.after]));
  const people = file.people.map((one, i) => after.get(i) ?? one);
  const stillNamed = referencesIn({ ...file, people }).flatMap(({ to, id, path }) => {
    const isTheirOwn = path[0] === "people" && leaving.has(people[Number(path[1])]?.id ?? "");
    if (to !== "person" || id === undefined || !leaving.has(id) || isTheirOwn) return [];
    const message = `${path.join(".")} names ${id}, who would be removed`;
    return wrong(path, message, "Name somebody else there first, or leave out --remove-missing.");
  });
  if (stillNamed.length > 0) return { problems: source.place(stillNamed) };

  const document = source.document.clone();
  for (const { index, after, fields } of changed) {
    for (const field of fields) setField(document, index, field, after[field]);
  }
  for (const [index, { id }] of [...file.people.entries()].toReversed()) {
    if (leaving.has(id)) document.deleteIn(["people", index]);
  }
  for (const entry of added) addPerson(document, entry);
  const text = document.toString({ lineWidth: 0 });
  const again = readTenant(text);
  return "problems" in again ? again : { text };
}

function setField(document: Document, index: number, field: keyof Entry, value: unknown): void {
  const path = ["people", index, field];
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value, { flow: true }));
}

/** Written as the first person is: on a line of their own, or a field a line. */
function addPerson(document: Document, entry: Entry): void {
  const people = document.get("people");
  if (!isSeq(people)) return;
  const [first] = people.items;
  if (!first) people.flow = false;
  const node = document.createNode(entry, { flow: true });
  if (isMap(node)) node.flow = !isMap(first) || first.flow === true;
  people.add(node);
}
