import { audienceOf, said, type Turn } from "./desk.ts";
import type { Envelope, Said } from "./envelope.ts";
import type { Filled } from "./form.ts";
import { askForm } from "./forms/ask-form.ts";
import { type FormSpec, openForm, sendForm } from "./forms/spec.ts";
import { onWords } from "./on-words.ts";
import { buttonGoneCard, emptyCard } from "./small-cards.ts";

/** Every form there is, as this turn answers it. */
export async function formsOf(turn: Turn): Promise<readonly FormSpec[]> {
  const ofFlows: FormSpec[] = [];
  for (const { forms } of turn.desk.flows) ofFlows.push(...((await forms?.(turn)) ?? []));
  return [askFormOf(turn), ...ofFlows];
}

function askFormOf(turn: Turn): FormSpec {
  return askForm((_tx, question) => onWords(turn, question)) as FormSpec;
}

/** Asked in a dialog where one can be opened; by words everywhere else. */
export async function askInForm(turn: Turn): Promise<Said> {
  const { envelope } = turn;
  if (!opensForms(envelope)) return said({ card: emptyCard(audienceOf(turn, envelope.locale)) });
  const form = openForm(askFormOf(turn), { envelope, data: {} });
  return { replies: [], form: { form, locale: envelope.locale } };
}

/** What is answered inside takes the form's place; elsewhere some channels can open a dialog, for some things. */
function opensForms({ back }: Envelope): boolean {
  return back === "inside" || back.opensDialog === true;
}

/** A form that was sent. */
export async function onForm(
  turn: Turn,
  id: string,
  data: Readonly<Record<string, string>>,
  filled: Filled,
): Promise<Said> {
  const { envelope, tx } = turn;
  const spec = (await formsOf(turn)).find((one) => one.id === id);
  if (!spec) return said({ card: buttonGoneCard(envelope.locale) });
  return sendForm(tx, spec, { envelope, data }, filled);
}
