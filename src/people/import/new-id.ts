/** Gives ids such as `ane-aagaard` by name, each another than all that are taken or given. */
export function idGiver(taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    const base = bareId(name);
    let id = base;
    for (let next = 2; used.has(id); next++) id = `${base}-${next}`;
    used.add(id);
    return id;
  };
}

function bareId(name: string): string {
  const letters = name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "");
  return letters.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "person";
}
