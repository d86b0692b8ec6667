import type { Turn } from "../desk.ts";
import type { Envelope, Said } from "../envelope.ts";
import type { Filled } from "../form.ts";
import { type FormSpec, openForm } from "./spec.ts";
import { beginSteps } from "./turn-by-turn.ts";

/**
 * Asks with a form: in a dialog or on a card where one can be opened, else one question after the other where the
 * person is alone. Nothing where others read along and no dialog opens.
 */
export async function askIn(
  { envelope, tx }: Turn,
  spec: FormSpec,
  data: Readonly<Record<string, string>>,
  known: Filled = {},
): Promise<Said | undefined> {
  const form = openForm(spec, { envelope, data }, known);
  if (opensForms(envelope)) return { replies: [], form: { form, locale: envelope.locale } };
  return envelope.place.kind === "personal" ? beginSteps(tx, form, envelope) : undefined;
}

function opensForms({ back }: Envelope): boolean {
  return back === "inside" || back.opensDialog === true;
}
