import {
  type Act,
  type Acted,
  type ActForm,
  actIn,
  actOn,
  chosenReviews,
  type FormAbout,
  formFor,
  idOf,
  ownCard,
  type Refusal,
  type Review,
  refusalOf,
  reviewRefusalText,
} from "../../reviews/index.ts";
import type { Block } from "../card.ts";
import { said, type Turn } from "../desk.ts";
import type { Reply, Said } from "../envelope.ts";
import type { Filled, Form } from "../form.ts";
import { askIn } from "../forms/ask-in.ts";
import type { FormSpec, Submitted } from "../forms/spec.ts";
import { aboutForm } from "./about-form.ts";
import { doneNote, manyNote, typedText } from "./done-note.ts";
import type { Extras } from "./extras.ts";
import { aboutList, reviewsOn } from "./lists.ts";
import { nothingReply, offerReply } from "./nothing.ts";
import { unknown } from "./show.ts";
import { replyOf } from "./speech.ts";
import type { AtDesk } from "./turn-desk.ts";

type Data = Form["data"];

/** What a form does, by its name. */
const FORMS: ReadonlyMap<string, ActForm> = new Map(
  (["held", "plan", "snooze", "hand-over", "correct", "undo"] as const).map((name) => [name, name]),
);

/** Refusals that another answer in a field mends, by the field that each act has. */
const FIELDS: ReadonlyMap<Refusal, readonly string[]> = new Map([
  ["day-passed", ["on", "until"]],
  ["day-to-come", ["on"]],
  ["before-period", ["on"]],
  ["after-period", ["on", "until"]],
  ["nobody-to-hand-to", ["to"]],
] as const);

/** Opens a form about a review, or about all that are its sender's; with what is known already standing in it. */
export async function openForm(
  turn: Turn,
  at: AtDesk,
  { form = "", review: named = "", ...known }: Data,
  extras: Extras,
): Promise<Said> {
  const review = named || (await onlyOne(turn, at, form, extras));
  const data = { form, review };
  const spec = await specFor(turn, at, data, extras);
  if ("refused" in spec) return said(spec.refused);
  return (await askIn(turn, spec, data, known)) ?? said(offerReply(at, { ...data, ...known }));
}

/** The one review that a form can be about; named, it stays that one, whatever becomes of it while the form is filled in. */
async function onlyOne(turn: Turn, at: AtDesk, form: string, extras: Extras): Promise<string> {
  const name = FORMS.get(form);
  const found = name && (await aboutForm(turn, at, name, "", extras));
  const [only, ...others] = found && "about" in found ? found.about.reviews : [];
  return only && others.length === 0 ? idOf(only) : "";
}

/** The form that `data` names, about the reviews as they are now; or what to say instead. */
export async function specFor(
  turn: Turn,
  at: AtDesk,
  { form = "", review = "" }: Data,
  extras: Extras,
): Promise<FormSpec | { readonly refused: Reply }> {
  const name = FORMS.get(form);
  if (!name) return { refused: unknown(at) };
  const found = await aboutForm(turn, at, name, review, extras);
  if ("about" in found) {
    const about = found.about;
    const { fields } = formFor(name, about, at.setting, { review });
    // A choice among nothing cannot be made.
    const isStuck = fields.some(
      (one) => one.required && "options" in one && one.options.length === 0,
    );
    if (isStuck) return { refused: await nothingReply(turn, at, name) };
    return specOf(name, about, at, extras);
  }
  if (found.refused === "none")
    return { refused: review ? unknown(at) : await nothingReply(turn, at, name) };
  return { refused: await lateReply(turn, at, name, found, extras) };
}

/** Why it cannot be done any more, and, when a form was sent, what stood in it. */
async function lateReply(
  { envelope: { incoming }, tx }: Turn,
  at: AtDesk,
  name: ActForm,
  { review, refused }: { readonly review: Review; readonly refused: Refusal },
  { topics }: Extras,
): Promise<Reply> {
  const reply = refusedReply(review, refused, at);
  if (incoming.kind !== "form") return reply;
  const whom = { desk: at.desk, person: at.person.id, locale: at.setting.locale };
  const known = (await topics?.(tx, [review], whom)) ?? [];
  return withTyped(reply, actIn(name, incoming.filled, { topics: known }), at);
}

/** Does it about one review, and shows what came of it. */
export async function doOne(
  { tx }: Pick<Turn, "tx">,
  at: AtDesk,
  review: string,
  act: Act,
  extras: Extras,
): Promise<Reply> {
  const acted = await actOn(tx, at.desk, review, at.person, act);
  return acted.outcome === "done"
    ? doneReply(tx, acted.review, act, at, extras)
    : notDone(acted, act, at);
}

function specOf(name: ActForm, about: FormAbout, at: AtDesk, extras: Extras): FormSpec {
  return {
    id: `review.${name}`,
    open: ({ data, envelope: { locale } }) => formFor(name, about, { ...at.setting, locale }, data),
    submit: (tx, filled) => submit(tx, name, about, filled, at, extras),
  };
}

/** All of them, or none: what a field can mend comes back with all that was written. */
async function submit(
  tx: Turn["tx"],
  name: ActForm,
  about: FormAbout,
  filled: Filled,
  at: AtDesk,
  extras: Extras,
): Promise<Submitted> {
  const act = actIn(name, filled, about);
  const chosen = chosenReviews(about, filled);
  const { desk, person, setting } = at;
  for (const review of chosen) {
    const because = refusalOf(review, act, { person, at: tx.now }, desk);
    const mends = because && FIELDS.get(because)?.find((one) => one in act);
    if (because && mends)
      return { errors: { [mends]: reviewRefusalText(because, review, setting) } };
  }
  const [first, ...others] = chosen;
  if (!first) return said(unknown(at));
  if (others.length === 0) return said(await doOne({ tx }, at, idOf(first), act, extras));
  for (const review of chosen) await actOn(tx, desk, idOf(review), person, act);
  const period = first.period.id;
  const reviews = await reviewsOn(tx, desk, { period, person: person.id, list: "own" });
  const card = ownCard(reviews, person, setting, manyNote(chosen, act, setting));
  const shown = aboutList(period, person.id, "own");
  return said({ card, about: shown, replaces: true, onlyForAsker: true });
}

async function doneReply(
  tx: Turn["tx"],
  review: Review,
  act: Act,
  at: AtDesk,
  { meetingFile }: Extras,
): Promise<Reply> {
  const { desk, person, setting } = at;
  const whom = { desk, person: person.id, locale: setting.locale };
  const file = act.do === "plan" ? await meetingFile?.(tx, review, whom) : undefined;
  const reply = replyOf(review, person, setting, doneNote(review, act, setting));
  return { ...withBlock(reply, file, 2), replaces: true };
}

/** Whoever comes second sees what became of it, and what they wrote is not lost. */
function notDone(acted: Exclude<Acted, { outcome: "done" }>, act: Act, at: AtDesk): Reply {
  if (acted.outcome === "unknown" || !acted.review) return unknown(at);
  return withTyped(refusedReply(acted.review, acted.because, at), act, at);
}

function withTyped(reply: Reply, act: Act, { setting }: AtDesk): Reply {
  const text = typedText(act, setting);
  return withBlock(reply, text === undefined ? undefined : { kind: "text", text }, 1);
}

function refusedReply(review: Review, because: Refusal, at: AtDesk): Reply {
  const { person, setting } = at;
  const heading = reviewRefusalText(because, review, setting);
  return replyOf(review, person, setting, { heading });
}

function withBlock(reply: Reply, block: Block | undefined, place: number): Reply {
  if (!block) return reply;
  const { blocks } = reply.card;
  const put = [...blocks.slice(0, place), block, ...blocks.slice(place)];
  return { ...reply, card: { ...reply.card, blocks: put } };
}
