import { inForceBlocks, inForceFor } from "../../dispensations/index.ts";
import { currentPolicy } from "../../people/index.ts";
import { t } from "../../shared/texts.ts";
import type { Action } from "../card.ts";
import type { Answered, Beside, Turn } from "../desk.ts";
import { REQUEST_FORM } from "./requesting.ts";
import type { AtDesk } from "./turn-desk.ts";

/**
 * What stands under an answer: to who belongs to a unit that is let off what its clause wants, that they are and until
 * when; and the way to ask for it, under an answer that says what people have to do.
 */
export async function underAnswer(
  { tx, tenant }: Turn,
  { desk, person, setting }: AtDesk,
  requirements: ReadonlySet<string>,
  { topic, locale, citations }: Answered,
): Promise<Beside> {
  const ofClauses = await Promise.all(
    citations.map(({ policy, clause }) => inForceFor(tx, desk, person, { policy, clause })),
  );
  const found = [...new Map(ofClauses.flat().map((one) => [one.number, one])).values()];
  const [first] = citations;
  const isOurs = first?.policy === currentPolicy(tenant);
  const { rules } = desk.policyOf(currentPolicy(tenant)).profile.dispensations.from;
  return {
    blocks: inForceBlocks(found, { ...setting, locale }),
    actions:
      isOurs && requirements.has(topic)
        ? [ask(t(locale, `dispensation.ask-from.${rules}`), { clause: first.clause })]
        : topic.startsWith("dispensation.")
          ? [ask(t(locale, "dispensation.do.request"), {})]
          : [],
  };
}

function ask(title: string, data: Action["data"]): Action {
  return { id: REQUEST_FORM, title, data };
}
