import {
  type Act,
  checkRequest,
  type Dispensation,
  offerCard,
  type RequestContext,
  refusalText,
  request,
  requestForm,
  see,
  textIn,
} from "../../dispensations/index.ts";
import { currentPolicy } from "../../people/index.ts";
import { clauseOf } from "../../policy/index.ts";
import { digestOf } from "../../shared/digest.ts";
import { t } from "../../shared/texts.ts";
import { said, type Turn } from "../desk.ts";
import type { Envelope, Said } from "../envelope.ts";
import type { Filled, Form } from "../form.ts";
import { askIn } from "../forms/ask-in.ts";
import { draftOf } from "../forms/drafts.ts";
import type { FormSpec, Submitted } from "../forms/spec.ts";
import { firstCharacters } from "../plain-text.ts";
import { replyOf } from "./show.ts";
import type { AtDesk } from "./turn-desk.ts";

export const REQUEST_FORM = "dispensation.request";

type Data = Form["data"];

/** A button carries little on every platform. */
const BUTTON_LIMIT = 300;
const WORDS_LIMIT = 2_000;

/** The form that asks for a dispensation; whoever sends it twice gets the same receipt. */
export async function requestSpec({ tx }: Turn, at: AtDesk, data: Data): Promise<FormSpec> {
  const { desk, person, setting } = at;
  const renewed = data.renews ? await see(tx, desk, data.renews, person) : undefined;
  const context = contextOf(at, data, renewed);
  return {
    id: REQUEST_FORM,
    open: ({ envelope: { locale }, data: own }) =>
      requestForm({ id: REQUEST_FORM, data: own }, context, { ...setting, locale }),
    check: (filled) => checkRequest(filled, setting),
    async submit(_, filled, { envelope, data: own }): Promise<Submitted> {
      const unit = person.kind === "listed" ? person.unit : undefined;
      const sent = await request(tx, desk, {
        requester: { person: person.id, locale: envelope.locale, ...(unit && { unit }) },
        draft: own.draft ?? draftIdOf(envelope),
        text: textIn(filled, context, tx.now),
        renews: renewed?.number,
      });
      if (sent.outcome === "refused") {
        const why = { number: "", because: sent.because, sitters: [] };
        return { errors: { to: refusalText(why, setting) } };
      }
      const { dispensation } = sent;
      const note = t(setting.locale, "dispensation.receipt", { number: dispensation.number });
      return said({ ...replyOf(dispensation, at, note), replaces: true });
    },
  };
}

/** The same form with what was asked for standing in it. */
export function changeSpec(
  dispensation: Dispensation,
  { desk, setting }: AtDesk,
  submit: (act: Act) => Promise<Submitted>,
): FormSpec {
  const policy = desk.policyOf(dispensation.policy);
  const context: RequestContext = { policy, before: dispensation.text };
  const id = "dispensation.change";
  return {
    id,
    open: ({ envelope: { locale }, data }) =>
      requestForm({ id, data }, context, { ...setting, locale }),
    check: (filled) => checkRequest(filled, setting),
    submit: (_, filled) => submit({ do: "change", text: textIn(filled, context, setting.now) }),
  };
}

/** Begins a request, with what is known of it: what was written, the clause that stands in the way, or the old one. */
export async function startRequest(
  turn: Turn,
  at: AtDesk,
  { words = "", ...about }: { readonly words?: string } & Data,
): Promise<Said> {
  const written = firstCharacters(words.trim(), WORDS_LIMIT);
  const data = await draftData(turn, about, written);
  const spec = await requestSpec(turn, at, data);
  return (await askIn(turn, spec, data, knownOf(at, data, written))) ?? said(offer(turn, written));
}

/** Whether to ask for it: for who says that a rule cannot be kept, and where a form cannot be opened. */
export function offer({ envelope: { locale } }: Turn, words: string) {
  const card = offerCard(firstCharacters(words, BUTTON_LIMIT), locale);
  return { card, onlyForAsker: true } as const;
}

function contextOf(
  { desk, person }: AtDesk,
  data: Data,
  renewed: Dispensation | undefined,
): RequestContext {
  const policy = desk.policyOf(currentPolicy(desk.tenant));
  const unit = person.kind === "listed" ? person.unit : undefined;
  if (renewed) return { policy, unit, before: renewed.text, renews: renewed.number };
  // A button may come from an answer about the policy before this one.
  const clause = data.clause && clauseOf(policy, data.clause) ? data.clause : undefined;
  return { policy, unit, clause };
}

/** Where there is no clause to pick, what was written says which requirement it is; else what is to be otherwise. */
function knownOf({ desk }: AtDesk, { renews, clause }: Data, words: string): Filled {
  if (words === "" || renews) return {};
  const { from } = desk.policyOf(currentPolicy(desk.tenant)).profile.dispensations;
  return clause || from.rules !== "handbook" ? { what: words } : { reference: words };
}

/** Who asks again for a request they are in the middle of goes on with it; one about something else begins anew. */
async function draftData({ envelope, tx }: Turn, about: Data, words: string): Promise<Data> {
  const named = Object.entries(about).filter(([, value]) => value);
  const kept = (await draftOf(tx, envelope))?.value.draft;
  const goesOn = kept?.form === REQUEST_FORM && named.length === 0 && words === "";
  return goesOn ? kept.data : { ...Object.fromEntries(named), draft: draftIdOf(envelope) };
}

/** Made of the delivery that opened it: the same when that comes again, and no other's. */
function draftIdOf({ deliveryId }: Envelope): string {
  return digestOf(`request ${deliveryId}`);
}
