/** What stands in the place of somebody who was forgotten, in what is kept all the same. */
export const FORGOTTEN = "forgotten";

/**
 * The `people` of a kind that is kept when somebody in it is forgotten: `fields` are those that hold a person's id, or
 * a list of them, wherever they stand. What is in other fields is left alone. Pure.
 */
export function peopleInFields<T>(fields: readonly string[]) {
  const held: ReadonlySet<string> = new Set(fields);
  return {
    in: (value: unknown): readonly string[] => {
      const found = new Set<string>();
      mapPeople(value, held, (person) => {
        if (person !== FORGOTTEN) found.add(person);
        return person;
      });
      return [...found];
    },
    forget: (value: unknown, person: string) =>
      mapPeople(value, held, (one) => (one === person ? FORGOTTEN : one)) as T,
  };
}

/** The same with each person's id as `map` gives it. */
function mapPeople(
  value: unknown,
  fields: ReadonlySet<string>,
  map: (person: string) => string,
  field = "",
): unknown {
  if (typeof value === "string") return fields.has(field) ? map(value) : value;
  if (Array.isArray(value)) return value.map((one) => mapPeople(one, fields, map, field));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, mapPeople(one, fields, map, name)]),
  );
}
