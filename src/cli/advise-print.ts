import { styleText } from "node:util";
import type { Advice, Asked, Reason, StorageRules } from "../storage-advice/index.ts";
import { wrap } from "./wrap.ts";

const VERDICTS = {
  yes: "Yes",
  conditional: "Yes, if",
  no: "No",
  ask: "Ask",
  need_class: "It depends on what the data are",
  need_place: "It depends on where",
} as const satisfies Record<Advice["verdict"], string>;

/** An advice to read in a terminal, no line wider than `width` characters. */
export function printAdvice(
  { asked, advice }: { readonly asked: Asked; readonly advice: Advice },
  rules: StorageRules,
  width: number,
): string {
  const { language } = asked;
  const data = advice.dataClass === "unknown" ? "?" : rules.classes[advice.dataClass][language];
  const place = advice.place === "unknown" ? "?" : rules.places[advice.place].at[language];
  const lines = [
    styleText("bold", `${VERDICTS[advice.verdict]}.`),
    `${data} · ${place}`,
    ...conditionLine(advice, rules, language),
    ...betterLine(advice, rules, language),
    ...layerLine(advice, rules, language),
    ...advice.citations.map(({ text, heading }) => `"${text}" › ${heading}`),
    ...backLine(advice, rules, language),
    `Found: ${advice.because.map(reasonText).join("; ") || "nothing"}`,
    `Whom to ask: ${advice.askWhom.name}`,
  ];
  return lines.map((line) => wrap(line, width)).join("\n");
}

type Print = (advice: Advice, rules: StorageRules, language: Asked["language"]) => string[];

const conditionLine: Print = ({ condition }, rules, language) =>
  condition ? [`${condition}: ${rules.conditions[condition]?.[language]}`] : [];

const betterLine: Print = ({ better }, rules, language) =>
  better.length === 0
    ? []
    : [
        `Better: ${better
          .map(
            ({ place, condition }) =>
              rules.places[place][language] + (condition ? ` (${condition})` : ""),
          )
          .join(", ")}`,
      ];

const layerLine: Print = ({ layer }, rules, language) => {
  switch (layer?.kind) {
    case undefined:
      return [];
    case "law":
      return [
        `Law: ${rules.laws[layer.law]?.[language]} (${rules.laws[layer.law]?.cites[language]})`,
      ];
    case "clause":
      return ["Rests on: the policy"];
    case "leader":
      return [`Rests on: ${rules.leader[language]}`];
    case "table": {
      const { approved } = layer;
      const status = approved
        ? `approved by ${approved.by}, ${approved.on}`
        : rules.status[language];
      return [`Rests on: the storage table (${status})`];
    }
  }
};

const backLine: Print = ({ askBack }, rules, language) => {
  if (!askBack) return [];
  const options =
    askBack.missing === "class"
      ? askBack.options.map((id) => rules.classes[id].button[language])
      : askBack.options.map((id) => rules.places[id][language]);
  return [`Asks back for the ${askBack.missing}: ${options.join(" | ")}`];
};

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case "data":
      return `${reason.term} (${reason.effect} ${reason.dataClass}, ${reason.strength}, ${reason.from})`;
    case "cpr":
      return `${reason.count} CPR numbers in the ${reason.from}`;
    case "place":
      return `${reason.term ?? reason.place} (${reason.place})`;
    case "here":
      return `asked here (${reason.place})`;
    default:
      return reason.kind.replaceAll("-", " ");
  }
}
