import type { ImportPlan } from "../people/index.ts";

/** How an import ended. */
interface Done {
  readonly path: string;
  readonly written: boolean;
  /** Whether there was nothing to write. */
  readonly isIdle: boolean;
  readonly removeMissing: boolean;
}

/** A plan in words: who is new, changed and gone. */
export function printPlan(
  plan: ImportPlan,
  { path, written, isIdle, removeMissing }: Done,
): string {
  const { added, changed, gone, unchanged, ignored } = plan;
  const stays = removeMissing ? "removed" : "gone from the CSV file, kept";
  const sections = [
    section(
      "new",
      added.map(({ name, unit, roles }) => `${name} (${unit}): ${roles.join(" + ")}`),
    ),
    section(
      "changed",
      changed.map((change) => `${change.after.name}: ${differences(change)}`),
    ),
    section(
      stays,
      gone.map(({ name, unit }) => `${name} (${unit})`),
    ),
    `${unchanged} unchanged`,
    ignored.length > 0 ? `Columns that say nothing to Vogter: ${ignored.join(", ")}` : "",
  ];
  return [...sections.filter(Boolean), ending()].join("\n");

  function ending(): string {
    if (isIdle) return `Nothing to change in ${path}.`;
    if (!written) return "Nothing was changed: run it without --dry-run to do it.";
    return `Written to ${path}; the file before is kept as ${path}.previous. Run vogter people check, and restart Vogter to use it.`;
  }
}

/** The same for programs. */
export function planJson({ added, changed, gone, unchanged, ignored }: ImportPlan, done: Done) {
  const { path, written, removeMissing } = done;
  return {
    ...{ path, written, added },
    changed: changed.map(({ before, after, fields }) => ({ id: after.id, fields, before, after })),
    ...{ [removeMissing ? "removed" : "gone"]: gone, unchanged, ignoredColumns: ignored },
  };
}

function differences({ before, after, fields }: ImportPlan["changed"][number]): string {
  return fields
    .map((field) => `${field} ${shown(before[field])} → ${shown(after[field])}`)
    .join(", ");
}

function shown(value: string | readonly string[] | undefined): string {
  return [value ?? "–"].flat().join(" + ");
}

function section(title: string, lines: readonly string[]): string {
  return [`${lines.length} ${title}`, ...lines.map((line) => `  ${line}`)].join("\n");
}
