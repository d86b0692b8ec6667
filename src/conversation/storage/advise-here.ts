import type { Tenant } from "../../people/index.ts";
import type { Locale } from "../../shared/texts.ts";
import type { Advice, AdviseInput, Asked, StorageRules } from "../../storage-advice/index.ts";
import type { Action } from "../card.ts";
import type { Place, Reply } from "../envelope.ts";
import { adviceCard } from "./advice-card.ts";
import { hereOf } from "./here.ts";
import type { Looked } from "./looked.ts";
import { policyOf, type StorageParts } from "./parts.ts";

/** A storage question as it is answered, at once or when its files are looked at. */
export interface Asking {
  readonly asked: Asked;
  readonly looked: readonly Looked[];
  readonly tenant: Tenant;
  readonly place: Place;
  readonly locale: Locale;
  /** The id under which it is kept. */
  readonly question: string;
  readonly chosen?: AdviseInput["chosen"];
  readonly report: readonly Action[];
}

/** What the table says, and the table. */
export function adviseHere(
  parts: StorageParts,
  { asked, looked, tenant, place, chosen }: Omit<Asking, "question" | "report" | "locale">,
): { advice: Advice; rules: StorageRules } {
  const policy = policyOf(parts, tenant);
  const advice = parts.advice.advise({
    asked,
    files: looked.map(({ findings }) => findings),
    here: hereOf(place),
    ...(policy && { policy }),
    ...(chosen && { chosen }),
  });
  return { advice, rules: parts.advice.rulesOf(policy) };
}

/** The advice as a reply: to the asker alone when it tells of a file or of a CPR number that was hidden. */
export function adviceReply(parts: StorageParts, asking: Asking): Reply {
  const { asked, looked, locale, place, question, report, chosen } = asking;
  const { advice, rules } = adviseHere(parts, asking);
  const missesFile = asked.pointsAtFile && looked.length === 0;
  const card = adviceCard({
    ...{ advice, rules, locale, looked, missesFile, question, report },
    readers: place,
    ...(chosen && { chosen }),
  });
  const isPrivate = looked.length > 0 || asked.data.cprCount > 0;
  return { card, locale, ...(isPrivate && { onlyForAsker: true }) };
}
