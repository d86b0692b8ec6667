import type { Readers } from "../conversation/envelope.ts";

/** Where a person is alone with Vogter. */
export const NOBODY_ELSE: Readers = { open: false, guests: false, externals: false };

const FACTS = ["open", "guests", "externals"] as const;

/** Several accounts of one place as one: a fact that one of them affirms is so, whatever another says. */
export function together(
  ...accounts: readonly { readonly [Fact in keyof Readers]?: boolean | undefined }[]
): Readers {
  return Object.fromEntries(
    FACTS.flatMap((fact) => {
      const said = accounts.map((account) => account[fact]).filter((one) => one !== undefined);
      return said.length > 0 ? [[fact, said.includes(true)]] : [];
    }),
  );
}

/** Who reads along somewhere, by the people who are there; of those who were not looked at nothing is known. */
export function readersAmong(
  people: readonly ("member" | "guest" | "external" | undefined)[],
): Readers {
  const isWhole = !people.includes(undefined);
  const among = (who: "guest" | "external") =>
    people.includes(who) || (isWhole ? false : undefined);
  return together({ guests: among("guest"), externals: among("external") });
}
