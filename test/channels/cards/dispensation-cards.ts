import type { Card } from "../../../src/conversation/card.ts";
import type { Form } from "../../../src/conversation/form.ts";
import type { Dispensation } from "../../../src/dispensations/dispensation.ts";
import {
  actForm,
  figuresCard,
  fullCard,
  offerCard,
  ownCard,
  refusedCard,
  registerCard,
  requestForm,
  type Setting,
  tellingCard,
  unknownCard,
} from "../../../src/dispensations/index.ts";
import type { Locale } from "../../../src/shared/texts.ts";
import { assess, grant, openTown } from "../../dispensations/town.ts";

const LONG = "Det er en lang forklaring, som nogen har skrevet. ".repeat(60).trim();

/** Every card and form of dispensations, with texts as long as they may be, for everybody who sees them. */
export async function dispensationShown(
  locale: Locale,
): Promise<{ readonly cards: readonly Card[]; readonly forms: readonly Form[] }> {
  const cards: Card[] = [];
  const forms: Form[] = [];
  for (const [id, asker, adviser, decider] of CHAINS) {
    const town = openTown(id);
    const setting = (): Setting => ({ desk: town.desk(), locale, now: town.clock.now() });
    const number = await town.asked(asker, { why: LONG, risk: LONG, measures: LONG });
    const seen: Dispensation[] = [await town.get(number)];
    const form = async (name: Parameters<typeof actForm>[0], person: string) =>
      forms.push(actForm(name, await town.get(number), town.someone(person), setting()));
    await town.does(adviser ?? decider, number, { do: "ask", words: LONG });
    seen.push(await town.get(number));
    await form("answer", asker);
    await town.does(asker, number, { do: "answer", words: LONG });
    if (adviser) {
      await form("assess", adviser);
      await form("recommend", adviser);
      await town.does(adviser, number, assess(LONG));
    }
    for (const name of ["grant", "reject", "ask"] as const) await form(name, decider);
    await town.does(decider, number, grant({ conditions: LONG, tookPart: [decider] }));
    seen.push(await town.get(number));
    await form("revoke", decider);
    await town.does(decider, number, { do: "revoke", words: LONG });
    seen.push(await town.get(number));
    const policy = town.desk().policyOf(seen[0]?.policy ?? "");
    const context = { policy, unit: town.desk().tenant.units[0]?.id };
    const ask = { id: "dispensation.request", data: { draft: "1" } };
    forms.push(requestForm(ask, context, setting()));
    const clause = policy.text.clauses.at(-1)?.id ?? "";
    forms.push(requestForm(ask, { policy, clause }, setting()));
    forms.push(requestForm(ask, { policy, before: seen[0]?.text, renews: number }, setting()));
    const under = underClause(seen[2] as Dispensation, clause);
    cards.push(
      ...seen.flatMap((one) =>
        [asker, decider].map((person) => fullCard(one, town.someone(person), setting(), "Ja.")),
      ),
      ...seen.map((one) => tellingCard(one, town.someone(decider), { why: "yours" }, setting())),
      registerCard(Array(12).fill(seen[2]), {}, setting()),
      registerCard(Array(12).fill(seen[2]), {}, setting(), 10),
      registerCard([], { standing: "live" }, setting()),
      fullCard({ ...under, renews: number }, town.someone(decider), setting()),
      figuresCard([...seen, under], setting()),
      figuresCard([], setting()),
      ownCard(seen, setting()),
      ownCard([], setting()),
      refusedCard({ outcome: "refused", number, because: "own", sitters: [] }, setting()),
    );
  }
  return { cards: [...cards, unknownCard(locale), offerCard(LONG.slice(0, 300), locale)], forms };
}

/** The same, from a rule of the handbook under a clause. */
function underClause(one: Dispensation, clause: string): Dispensation {
  const under = { clause, heading: LONG.slice(0, 200) };
  const requirement = { kind: "handbook", reference: LONG, under } as const;
  return { ...one, text: { ...one.text, requirement } };
}

/** Who asks, who assesses or recommends, and who decides. */
const CHAINS = [
  ["faxe", "mette", "nadia", "gunnar"],
  ["naestved", "amina", undefined, "hans"],
  ["halsnaes", "laila", "anders", "birthe"],
  ["kalundborg", "ida", undefined, "karen"],
] as const;
