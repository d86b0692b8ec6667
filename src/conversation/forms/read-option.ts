import type { Option } from "../form.ts";
import { plainText } from "../plain-text.ts";

/** Words that mean the same, in both languages: whatever an option is called, one may say another of them. */
const SAME: readonly (readonly string[])[] = [
  ["ja", "jo", "jep", "ja tak", "yes", "yep", "y"],
  ["nej", "næ", "nej tak", "no", "nope", "n"],
  [
    ...["ved ikke", "ved det ikke", "det ved jeg ikke", "jeg ved det ikke", "aner det ikke"],
    ...["dont know", "i dont know", "do not know", "not sure", "unknown"],
  ],
];

/** The value of the option somebody means: by its title, its number, the start of its title, or another word for it. */
export function readOption(options: readonly Option[], text: string): string | undefined {
  const said = bare(text);
  if (said === "") return undefined;
  const names = ({ title, value }: Option) => [bare(title), bare(value)];
  const same = SAME.find((words) => words.includes(said)) ?? [];
  const found =
    options.find((option) => names(option).includes(said)) ??
    (/^\d{1,3}$/.test(said) ? options[Number(said) - 1] : undefined) ??
    options.find((option) => names(option).some((name) => same.includes(name))) ??
    onlyOne(options.filter(({ title }) => said.length > 2 && bare(title).startsWith(said)));
  return found?.value;
}

/** Several of them, as "1, 3" or "mail og telefon"; nothing when one of them is not understood. */
export function readOptions(options: readonly Option[], text: string): string | undefined {
  const whole = readOption(options, text);
  if (whole !== undefined) return whole;
  const between = /^[\d\s]+$/.test(text.trim()) ? /\s+/ : /[,;+&\n]|\s(?:og|and)\s/i;
  const parts = text.split(between).filter((part) => part.trim() !== "");
  const values = parts.map((part) => readOption(options, part));
  return values.length > 0 && values.every((value) => value !== undefined)
    ? values.join(",")
    : undefined;
}

function onlyOne(options: readonly Option[]): Option | undefined {
  return options.length === 1 ? options[0] : undefined;
}

function bare(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[\s.,!?»«"]+/g, " ")
    .trim();
}
