import {
  checkReport,
  foundAt,
  offerCard,
  REPORT_FORM,
  type ReportValues,
  report,
  reportForm,
  sortIn,
} from "../../incidents/index.ts";
import { digestOf } from "../../shared/digest.ts";
import { said, type Turn } from "../desk.ts";
import type { Envelope, Said } from "../envelope.ts";
import { askIn } from "../forms/ask-in.ts";
import { draftOf } from "../forms/drafts.ts";
import type { FormSpec } from "../forms/spec.ts";
import { firstCharacters } from "../plain-text.ts";
import type { Desks } from "./desks.ts";
import { replyOf } from "./speech.ts";
import { atDesk } from "./turn-desk.ts";

/** A button carries little on every platform. */
const BUTTON_LIMIT = 300;
const WORDS_LIMIT = 2_000;

/** The form that reports an incident; whoever sends it twice gets the same receipt. */
export function reportSpec(turn: Turn, desks: Desks): FormSpec<ReportValues> {
  return {
    id: REPORT_FORM,
    open: ({ envelope: { locale }, data }) => reportForm(locale, data),
    check: (values, { envelope }) => checkReport(values, envelope.receivedAt, envelope.locale),
    async submit(tx, values, { envelope, data }) {
      const { desk, person, setting } = atDesk(desks, turn);
      const { what, personalData, whose } = values;
      const unit = person.kind === "listed" ? person.unit : undefined;
      const { incident } = await report(tx, desk, {
        ...{ what, personalData, ...(whose && { whose }) },
        draft: data.draft ?? draftIdOf(envelope),
        reporter: { person: person.id, locale: envelope.locale, ...(unit && { unit }) },
        sort: sortIn(what, desk.sorts),
        found: foundAt(values, tx.now),
      });
      const receipt = replyOf(incident, person.id, "receipt", setting);
      return said({ ...receipt, onlyForAsker: true, replaces: true });
    },
  };
}

/**
 * Begins a report, with what was told so far. Where others read along and no dialog opens it goes on where the person
 * is alone: there the button is that begins it.
 */
export async function startReport(turn: Turn, desks: Desks, words: string): Promise<Said> {
  const what = firstCharacters(words.trim(), WORDS_LIMIT);
  const spec = reportSpec(turn, desks) as unknown as FormSpec;
  const asked = await askIn(turn, spec, await draftData(turn, what), what ? { what } : {});
  return asked ?? said(offer(turn, what));
}

/** Whether to report it: for who tells what happened, and where a form cannot be opened. */
export function offer({ envelope: { locale } }: Turn, words: string) {
  return {
    card: offerCard(locale, firstCharacters(words, BUTTON_LIMIT)),
    onlyForAsker: true,
  } as const;
}

/** Who asks again for a report they are in the middle of goes on with it; one that tells of something else begins anew. */
async function draftData({ envelope, tx }: Turn, what: string): Promise<{ draft: string }> {
  const kept = (await draftOf(tx, envelope))?.value.draft;
  const { draft } = kept?.form === REPORT_FORM && what === "" ? kept.data : {};
  return { draft: draft ?? draftIdOf(envelope) };
}

/** Made of the delivery that opened it: the same when that comes again, and no other's. */
function draftIdOf({ deliveryId }: Envelope): string {
  return digestOf(`report ${deliveryId}`);
}
