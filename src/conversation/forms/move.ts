import type { Field, Form } from "../form.ts";
import { plainText } from "../plain-text.ts";
import { type Draft, fieldAsked } from "./draft.ts";
import { readAnswer } from "./read-answer.ts";
import { readOption, readOptions } from "./read-option.ts";

const DOINGS = ["answer", "add", "keep", "skip", "back", "mend", "send", "cancel"] as const;

/** What somebody wants to happen next; what comes with it is an answer, an option, or a field to put right. */
export interface Move {
  readonly do: (typeof DOINGS)[number];
  readonly value: string;
}

const WORDS: readonly (readonly [Move["do"], readonly string[]])[] = [
  ["skip", ["spring over", "spring den over", "skip", "skip it"]],
  ["back", ["tilbage", "gå tilbage", "back", "go back"]],
  ["keep", ["behold", "behold det", "færdig", "keep", "keep it", "done"]],
];
const SEND = ["send", "send det", "send it", "ja", "ja tak", "ok", "yes"];
const MEND = /^(?:ret|nej|change|edit|no)\b[\s,:]*(.*)$/;
const CANCEL =
  /^(?:annull[eé]re?|afbryd|fortryd|glem det|cancel|abort|never ?mind|stop$)(?=$|[\s.,!])/;

/** What was meant by a message while `draft` was going on. */
export function moveSaid(form: Form, draft: Draft, text: string, now: Date): Move {
  const said = plainText(text)
    .toLowerCase()
    .replace(/[\s.!]+$/, "");
  const field = fieldAsked(form, draft);
  if (field && isOption(field, text)) return answer(field, text, now);
  // Who writes more than a few words tells what happened, whichever word comes first.
  if (CANCEL.test(said) && said.split(" ").length <= 6) return { do: "cancel", value: "" };
  const [named] = WORDS.find(([, words]) => words.includes(said)) ?? [];
  if (!field) return named === "back" ? { do: "back", value: "" } : saidAtTheEnd(form, said);
  const stands = draft.filled[field.id] !== undefined;
  if (named && (named !== "keep" || stands)) return { do: named, value: "" };
  return answer(field, text, now);
}

/** What a click on a button of a question means; nothing when that question has been left. */
export function moveClicked(
  draft: Draft,
  clicked: Readonly<Record<string, string>>,
): Move | undefined {
  const { form, field = "", do: what, value = "" } = clicked;
  if (form !== draft.form || field !== draft.asking) return undefined;
  const known = DOINGS.find((one) => one === what);
  return known && { do: known, value };
}

function saidAtTheEnd(form: Form, said: string): Move {
  if (SEND.includes(said) || said === form.submit.toLowerCase()) return { do: "send", value: "" };
  const [, which] = MEND.exec(said) ?? [undefined, said];
  const field = fieldMeant(form, which);
  if (field) return { do: "mend", value: field.id };
  return { do: MEND.test(said) ? "mend" : "answer", value: "" };
}

/** By its number, or as it is asked. */
function fieldMeant(form: Form, which = ""): Field | undefined {
  if (/^\d{1,3}$/.test(which)) return form.fields[Number(which) - 1];
  return form.fields.find(({ label }) => plainText(label).toLowerCase() === which);
}

function answer(field: Field, text: string, now: Date): Move {
  return { do: "answer", value: readAnswer(field, text, now) };
}

/** An option may be called as one of the words is. */
function isOption(field: Field, text: string): boolean {
  if (field.kind === "choice") return readOption(field.options, text) !== undefined;
  return field.kind === "choices" && readOptions(field.options, text) !== undefined;
}
