import { currentPolicy } from "../../people/index.ts";
import { type Asked, CLASSES, PLACES } from "../../storage-advice/index.ts";
import { type Flow, said, type Turn } from "../desk.ts";
import type { Said } from "../envelope.ts";
import { plainText, QUESTION_LIMIT } from "../plain-text.ts";
import { reportAction } from "../report-action.ts";
import { buttonGoneCard } from "../small-cards.ts";
import { adviceReply, adviseHere } from "./advise-here.ts";
import { askedIn, idOf, latestFiles, lookedIn, storageQuestions } from "./documents.ts";
import { asksThePolicy, isForTable } from "./is-storage.ts";
import { keepQuestion } from "./keep-question.ts";
import type { Looked } from "./looked.ts";
import { policyOf, type StorageParts } from "./parts.ts";
import { localeFor, readAsked } from "./read-asked.ts";
import { filesOf, keepFiles, lookLater } from "./sent-files.ts";
import { asksForTable, tableReply } from "./table-card.ts";

/** "Må jeg gemme denne fil her?": the storage question in conversation. */
export function storageFlow(parts: StorageParts): Flow {
  return {
    messages: (turn, written) => onWritten(parts, turn, plainText(written)),
    clicks: new Map([
      ["storage.table", async (turn) => said(table(parts, turn))],
      ["storage.class", (turn, data) => onChosen(parts, turn, data)],
      ["storage.place", (turn, data) => onChosen(parts, turn, data)],
    ]),
  };
}

async function onWritten(parts: StorageParts, turn: Turn, text: string): Promise<Said | undefined> {
  if (text.length > QUESTION_LIMIT) return undefined;
  const asked = readAsked(parts, text, turn);
  const files = filesOf(turn);
  if (files.length > 0) return onFiles(parts, turn, text, asked);
  if (text === "") return undefined;
  if (asksForTable(text)) return said(table(parts, turn, asked.language));
  if (!isStorage(parts, turn, text, asked)) return undefined;
  const isUnnamed = asked.pointsAtFile && asked.data.dataClass === undefined;
  const latest = isUnnamed ? await latestFiles(turn.tx, turn.envelope) : undefined;
  if (latest && "waiting" in latest) {
    return lookLater(turn, { asked, locale: asked.language, files: latest.waiting });
  }
  return answerNow(parts, turn, { text, asked, looked: latest?.looked ?? [] });
}

/** A file without a word is a question by itself; with words it is about the file when they point at it. */
async function onFiles(
  parts: StorageParts,
  turn: Turn,
  text: string,
  asked: Asked,
): Promise<Said | undefined> {
  const { looked } = turn;
  const isAbout =
    text === "" ||
    (asked.pointsAtFile && !isOtherMatter(turn, text)) ||
    isStorage(parts, turn, text, asked);
  if (looked && isAbout) return answerNow(parts, turn, { text, asked, looked });
  if (looked) await keepQuestion(turn, { asked, locale: asked.language, looked });
  if (looked) return undefined;
  const waiting = await keepFiles(parts, turn);
  const locale = localeFor(asked, text, turn);
  if (!isAbout) return undefined;
  // From a channel whose files nobody can fetch.
  if (waiting.length === 0) return answerNow(parts, turn, { text, asked, looked: [] });
  return lookLater(turn, { asked, locale, files: waiting });
}

/** What is meant for the policy or another flow is not about keeping the file, though it points at it. */
function isOtherMatter({ desk }: Turn, text: string): boolean {
  if (asksThePolicy(text)) return true;
  const intent = desk.intentOf?.(text).intent ?? "other";
  return !["storage", "question", "other"].includes(intent);
}

function isStorage(parts: StorageParts, turn: Turn, text: string, asked: Asked): boolean {
  const { tenant, envelope, desk } = turn;
  // Nothing of it: most messages are not for the table, and the policy need not be asked twice.
  if (asked.storage === 0) return false;
  const { advice } = adviseHere(parts, { asked, looked: [], tenant, place: envelope.place });
  const outcome = desk.ask({ text, policy: currentPolicy(tenant) });
  const intent = desk.intentOf?.(text).intent;
  return isForTable(text, { asked, intent, outcome, leavesOpen: advice.askBack !== undefined });
}

async function answerNow(
  parts: StorageParts,
  turn: Turn,
  { text, asked, looked }: { text: string; asked: Asked; looked: readonly Looked[] },
): Promise<Said> {
  const { tenant, envelope } = turn;
  const locale = localeFor(asked, text, turn);
  await keepQuestion(turn, { asked, locale, looked });
  const question = idOf(envelope);
  const { place } = envelope;
  const report = reportAction(turn.desk, locale, "storage.button.report");
  return said(adviceReply(parts, { asked, looked, tenant, place, locale, question, report }));
}

/** A click on the question back. What it chose comes on top of what was asked. */
async function onChosen(
  parts: StorageParts,
  turn: Turn,
  data: Readonly<Record<string, string>>,
): Promise<Said> {
  const { tx, envelope, tenant, desk } = turn;
  const { question = "" } = data;
  const doc = question && (await tx.get(storageQuestions, envelope.tenant, question));
  const dataClass = CLASSES.find((id) => id === data.class);
  const place = PLACES.find((id) => id === data.place);
  if (!doc || (!dataClass && !place) || !isTheirs(turn, doc.value)) {
    return said({ card: buttonGoneCard(envelope.locale) });
  }
  const { locale } = doc.value;
  const chosen = { ...(dataClass && { dataClass }), ...(place && { place }) };
  const report = reportAction(desk, locale, "storage.button.report");
  const asked = askedIn(doc.value);
  const reply = adviceReply(parts, {
    ...{ asked, looked: lookedIn(doc.value), tenant, locale, question, chosen, report },
    place: envelope.place,
  });
  return said({ ...reply, replaces: true });
}

/** What tells of a file was said to one person. */
function isTheirs(
  { envelope }: Turn,
  { person, looked }: { person: string; looked?: unknown },
): boolean {
  return person === envelope.person.id || lookedIn({ looked }).length === 0;
}

function table(parts: StorageParts, { tenant, envelope }: Turn, locale = envelope.locale) {
  const rules = parts.advice.rulesOf(policyOf(parts, tenant));
  return tableReply(rules, locale, parts.pictureOf?.(rules, locale));
}
