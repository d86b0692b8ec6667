import { currentPolicy, type Tenant } from "../../people/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { Locale } from "../../shared/texts.ts";
import type { StorageAdvice, StorageRules } from "../../storage-advice/index.ts";
import type { FileFetcher } from "../file-fetcher.ts";

/** What storage advice in conversations is built from. */
export interface StorageParts {
  readonly advice: StorageAdvice;
  /** Every policy there is, for the clause on who instructs. */
  readonly policies: readonly Policy[];
  /** How the channels bring the files they told of. */
  readonly fetchers: readonly FileFetcher[];
  /** Where a table's picture can be seen; without it there is none, only words. */
  readonly pictureOf?: ((rules: StorageRules, locale: Locale) => string) | undefined;
}

/** The municipality's policy in force. */
export function policyOf({ policies }: StorageParts, tenant: Tenant): Policy | undefined {
  const id = currentPolicy(tenant);
  return policies.find((one) => one.id === id);
}
