import {
  ACT_FORMS,
  type Acted,
  type ActForm,
  actForm,
  actIn,
  actOn,
  mayBegin,
  type Refusal,
  refusalText,
  taskId,
  writtenFields,
} from "../../wheel/index.ts";
import { said, type Turn } from "../desk.ts";
import type { Reply, Said } from "../envelope.ts";
import type { Filled, Form } from "../form.ts";
import { askIn } from "../forms/ask-in.ts";
import type { FormSpec, Submitted } from "../forms/spec.ts";
import type { AtDesk } from "./desks.ts";
import { replyOf, showTask, unknown } from "./show.ts";

type Data = Form["data"];
type NotDone = Exclude<Acted, { outcome: "done" }>;

const FORMS: ReadonlyMap<string, ActForm> = new Map(ACT_FORMS.map((name) => [name, name]));

/** Opens the form with which somebody reports a task, puts it off, corrects it or opens it again. */
export async function openActForm(turn: Turn, at: AtDesk, data: Data): Promise<Said> {
  const spec = await actSpec(turn, at, data);
  if ("refused" in spec) return said(spec.refused);
  const { task = "", form = "" } = data;
  return (await askIn(turn, spec, { task, form })) ?? said(await showTask(turn, at, task));
}

/** The form that was sent: acted upon; or, when it can be filled in no more, said why, with what they wrote. */
export async function sentSpec(turn: Turn, at: AtDesk, id: string, data: Data): Promise<FormSpec> {
  const spec = await actSpec(turn, at, data);
  if (!("refused" in spec)) return spec;
  const form = FORMS.get(data.form ?? "");
  const fields = form ? writtenFields(form, at.setting.locale) : [];
  return {
    id,
    open: () => ({ id, data, title: "", intro: [], fields, submit: "" }),
    submit: () => ({ tooLate: spec.refused }),
  };
}

/** The form that somebody is in the middle of, question by question; nothing when it can be filled in no more. */
export async function begunSpecs(turn: Turn, at: AtDesk, data: Data): Promise<readonly FormSpec[]> {
  const spec = await actSpec(turn, at, data);
  return "refused" in spec ? [] : [spec];
}

async function actSpec(
  { tx }: Turn,
  at: AtDesk,
  data: Data,
): Promise<FormSpec | { readonly refused: Reply }> {
  const { task: id = "" } = data;
  const form = FORMS.get(data.form ?? "");
  if (!form) return { refused: unknown(at) };
  const begun = await mayBegin(tx, at.desk, id, at.person, { do: form });
  if (begun.outcome !== "done") return { refused: notDone(begun, at) };
  const { task } = begun;
  return {
    id: `wheel.${form}`,
    open: ({ envelope: { locale } }) => actForm(form, task, { ...at.setting, locale }),
    submit: (_, filled) => submitted(tx, at, taskId(task), form, filled),
  };
}

async function submitted(
  tx: Turn["tx"],
  at: AtDesk,
  id: string,
  form: ActForm,
  filled: Filled,
): Promise<Submitted> {
  const acted = await actOn(tx, at.desk, id, at.person, actIn(form, filled));
  if (acted.outcome === "done") return said({ ...replyOf(acted.task, at), replaces: true });
  const field = acted.outcome === "refused" ? FIELDS.get(acted.because) : undefined;
  if (acted.outcome === "refused" && field)
    return { errors: { [field]: refusalText(acted.because, acted.task, at.setting) } };
  return { tooLate: notDone(acted, at) };
}

/** Refusals that another answer in a field mends. */
const FIELDS: ReadonlyMap<Refusal, string> = new Map<Refusal, string>([
  ...(["day-to-come", "too-early"] as const).map((one) => [one, "on"] as const),
  ...(["not-later", "next-time"] as const).map((one) => [one, "to"] as const),
]);

/** Whoever comes second sees what became of it; whoever may not hears why. */
function notDone(acted: NotDone, at: AtDesk): Reply {
  if (acted.outcome === "unknown") return unknown(at);
  return replyOf(acted.task, at, refusalText(acted.because, acted.task, at.setting));
}
