import {
  type Act,
  type Acted,
  type ActForm,
  actForm,
  actIn,
  actOn,
  type Dispensation,
  mayBegin,
  type Refusal,
  refusalText,
  refusedCard,
  type SmallForm,
  writtenFields,
} from "../../dispensations/index.ts";
import { t } from "../../shared/texts.ts";
import { said, type Turn } from "../desk.ts";
import type { Reply, Said } from "../envelope.ts";
import type { Form } from "../form.ts";
import { askIn } from "../forms/ask-in.ts";
import type { FormSpec, Submitted } from "../forms/spec.ts";
import { plainCard } from "../small-cards.ts";
import { changeSpec } from "./requesting.ts";
import { replyOf, showOne, unknown } from "./show.ts";
import type { AtDesk } from "./turn-desk.ts";

type Data = Form["data"];
type NotDone = Exclude<Acted, { outcome: "done" }>;

/** What a form does, by its name. */
const FORMS: ReadonlyMap<string, ActForm> = new Map(
  (["assess", "recommend", "grant", "reject", "ask", "answer", "revoke", "change"] as const).map(
    (name) => [name, name],
  ),
);

/** Opens the form with which somebody gives their part, asks, answers, changes or takes back. */
export async function openActForm(turn: Turn, at: AtDesk, data: Data): Promise<Said> {
  const spec = await actSpec(turn, at, data);
  if ("refused" in spec) return said(spec.refused);
  const { number = "", form = "", round = "" } = data;
  const asked = await askIn(turn, spec, { number, form, round });
  return asked ?? said(await showOne(turn, at, number));
}

/**
 * The form that `data` names, about the dispensation as it is now; or, when it is not theirs to fill in any more, what
 * to say instead.
 */
async function actSpec(
  { tx }: Turn,
  at: AtDesk,
  data: Data,
): Promise<FormSpec | { readonly refused: Reply }> {
  const { number = "" } = data;
  const form = formIn(data);
  if (!form) return { refused: unknown(at) };
  const begun = await mayBegin(tx, at.desk, number, at.person, probeOf(form, data));
  if (begun.outcome !== "done") return { refused: notDone(begun, at) };
  const { dispensation } = begun;
  return form === "change"
    ? changeSpec(dispensation, at, (act) => submitted(tx, at, number, act))
    : smallSpec(form, dispensation, at);
}

/** The form that was sent: acted upon; or, when it is not theirs to fill in any more, said why, with what they wrote. */
export async function sentSpec(turn: Turn, at: AtDesk, id: string, data: Data): Promise<FormSpec> {
  const spec = await actSpec(turn, at, data);
  if (!("refused" in spec)) return spec;
  const form = formIn(data);
  const { locale } = at.setting;
  const fields = form ? writtenFields(form, locale) : [];
  return {
    id,
    open: () => ({ id, data, title: "", intro: [], fields, submit: "" }),
    submit: () => ({ tooLate: spec.refused }),
  };
}

/** The form that somebody is in the middle of, question by question; nothing when it is not theirs any more. */
export async function begunSpecs(turn: Turn, at: AtDesk, data: Data): Promise<readonly FormSpec[]> {
  const spec = await actSpec(turn, at, data);
  return "refused" in spec ? [] : [spec];
}

function formIn({ form = "" }: Data): ActForm | undefined {
  return FORMS.get(form);
}

/** Takes the request back, once its requester has said so twice. */
export async function withdraw(
  { tx }: Turn,
  at: AtDesk,
  number: string,
  isSure: boolean,
): Promise<Said> {
  const { locale } = at.setting;
  const act: Act = { do: "withdraw" };
  if (!isSure) {
    const begun = await mayBegin(tx, at.desk, number, at.person, act);
    if (begun.outcome !== "done") return said(notDone(begun, at));
    const sure = t(locale, "dispensation.withdraw.sure", { number });
    const card = plainCard(sure, t(locale, "dispensation.withdraw.then"));
    const [yes, no] = [
      t(locale, "dispensation.withdraw.yes"),
      t(locale, "dispensation.withdraw.no"),
    ];
    const actions = [
      { id: "dispensation.withdraw", title: yes, data: { number, sure: "yes" } },
      { id: "dispensation.open", title: no, data: { number } },
    ];
    return said({ card: { ...card, actions }, onlyForAsker: true });
  }
  const acted = await actOn(tx, at.desk, number, at.person, act);
  if (acted.outcome !== "done") return said(notDone(acted, at));
  return said({ ...replyOf(acted.dispensation, at), replaces: true });
}

/** What the form will do, before anything stands in it. */
function probeOf(form: ActForm, data: Data): Act {
  return form === "change" ? { do: "answer", words: "" } : actIn(form, {}, data);
}

function smallSpec(name: SmallForm, dispensation: Dispensation, at: AtDesk): FormSpec {
  return {
    id: `dispensation.${name}`,
    open: ({ data, envelope: { locale } }) => ({
      ...actForm(name, dispensation, at.person, { ...at.setting, locale }),
      data,
    }),
    submit: (tx, filled, { data }) =>
      submitted(tx, at, dispensation.number, actIn(name, filled, data)),
  };
}

async function submitted(tx: Turn["tx"], at: AtDesk, number: string, act: Act): Promise<Submitted> {
  const acted = await actOn(tx, at.desk, number, at.person, act);
  if (acted.outcome === "done") return said({ ...replyOf(acted.dispensation, at), replaces: true });
  const field = acted.outcome === "refused" ? FIELDS.get(acted.because) : undefined;
  if (acted.outcome === "refused" && field)
    return { errors: { [field]: refusalText(acted, at.setting) } };
  return { tooLate: notDone(acted, at) };
}

/** Refusals that another answer in a field mends. */
const FIELDS: ReadonlyMap<Refusal, string> = new Map<Refusal, string>([
  ...(["longer", "backwards", "over"] as const).map((one) => [one, "to"] as const),
  ...(["nobody-took-part", "interested-took-part", "not-a-member"] as const).map(
    (one) => [one, "tookPart"] as const,
  ),
]);

/** Whoever comes second sees what became of it; whoever may not hears why, and who has it. */
function notDone(acted: NotDone, at: AtDesk): Reply {
  if (acted.outcome === "unknown") return unknown(at);
  const { because, dispensation } = acted;
  if (because === "settled" && dispensation)
    return replyOf(dispensation, at, refusalText(acted, at.setting));
  return { card: refusedCard(acted, at.setting), onlyForAsker: true };
}
