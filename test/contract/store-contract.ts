import { describe } from "vitest";
import { documents } from "./documents.ts";
import { indexes } from "./indexes.ts";
import { lasting } from "./lasting.ts";
import type { Contract } from "./place.ts";
import { transactions } from "./transactions.ts";
import { turns } from "./turns.ts";

/** What every store promises, whatever it lies in. */
export function storeContract(contract: Contract): void {
  describe(`a store in ${contract.name}`, () => {
    documents(contract);
    transactions(contract);
    indexes(contract);
    turns(contract);
    lasting(contract);
  });
}
