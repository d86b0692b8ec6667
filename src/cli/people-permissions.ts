import { COMMON_ROLES, PERMISSIONS, type Permission, RELATIONS } from "../people/index.ts";
import { printJson } from "./people-files.ts";

/** `vogter people permissions`: prints who may do what, with what the words mean. */
export async function permissions({ json }: { readonly json?: true }): Promise<void> {
  if (json)
    return printJson({ permissions: PERMISSIONS, relations: RELATIONS, roles: COMMON_ROLES });
  const actions = Object.entries<Permission>(PERMISSIONS);
  const roles = Object.entries(COMMON_ROLES).map(([id, { means }]) => [id, means] as const);
  const sections = [
    [
      "Who may do what",
      actions.map(([action, permission]) => [action, sentence(permission)] as const),
    ],
    ["How one can stand to a thing", Object.entries(RELATIONS)],
    ["Roles that mean the same everywhere", roles],
  ] as const;
  console.log(
    sections.map(([title, rows]) => [`# ${title}`, ...lines(rows)].join("\n")).join("\n\n"),
  );
}

function sentence({ relations, roles, never }: Permission): string {
  const who = [relations.join(", "), roles.length > 0 ? `role ${roles.join(", ")}` : ""];
  return who.filter(Boolean).join("; ") + (never ? `; never ${never.join(", ")}` : "");
}

function lines(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
