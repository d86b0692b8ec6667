import { addDays, addMonths, type Day } from "../../shared/calendar/day.ts";
import { dayIn } from "./day-in.ts";

/** What somebody said of a meeting that was held, as far as it is sure. */
export interface SaidHeld {
  readonly on?: Day;
  readonly present?: number;
  /** It is denied, asked or supposed: nothing is to be written down without asking. */
  readonly isDoubtful: boolean;
}

/** What somebody wants who cannot hold it yet: a meeting on a day, or not to be reminded until one. */
export type SaidLater =
  | { readonly do: "plan"; readonly on: Day }
  | { readonly do: "snooze"; readonly until: Day };

const DOUBT =
  /\?\s*$|(?<!\p{L})(?:hvis|måske|if|maybe)(?!\p{L})|n.t(?!\p{L})|(?<!\p{L})(?:holdt|afholdt|nåede|nået|fik|blev|har|havde|held|did|have|has|was)\s+(?:\p{L}+\s+){0,3}?(?:ikke|aldrig|not|never)(?!\p{L})/iu;
const WAITS =
  /(?<!\p{L})(?:udskyd|udsæt|vent|mind|påmind|ryk mig|snooze|postpone|remind|wait|delay)/iu;

// From three on: "to" is a word of English too, and "en" and "one" stand for people in general.
const NUMBERS: readonly (readonly [string, string])[] = [
  ["tre", "three"],
  ["fire", "four"],
  ["fem", "five"],
  ["seks", "six"],
  ["syv", "seven"],
  ["otte", "eight"],
  ["ni", "nine"],
  ["ti", "ten"],
  ["elleve", "eleven"],
  ["tolv", "twelve"],
  ["tretten", "thirteen"],
  ["fjorten", "fourteen"],
  ["femten", "fifteen"],
  ["seksten", "sixteen"],
  ["sytten", "seventeen"],
  ["atten", "eighteen"],
  ["nitten", "nineteen"],
  ["tyve", "twenty"],
];
const VALUES = new Map(
  NUMBERS.flatMap((names, index) => names.map((name) => [name, String(index + 3)])),
);
const PART_OF = /(\d+)\s+(?:ud\s+af|af|out\s+of|of)\s+(?:de\s+|the\s+|vores\s+|our\s+)?\d+/gu;
const PEOPLE =
  "mand|personer|medarbejdere|deltagere|ansatte|kolleger|kollegaer|folk|fremmødte|people|participants|colleagues|employees|persons";
const CAME =
  "deltog|deltaget|mødte|mødt|kom|dukkede|var\\s+(?:der|med|til\\s+stede|mødt)|til\\s+stede|took\\s+part|taking\\s+part|attended|attending|present|were\\s+(?:there|present|in)|joined|participated|showed|came";
const AFTER_NUMBER = new RegExp(
  `(\\d{1,4})\\s+(?:(?:af|of)\\s+(?:os|us)\\s+)?(?:${PEOPLE}|${CAME})(?!\\p{L})`,
  "gu",
);
const BEFORE_NUMBER =
  /(?<!\p{L})(?:(?:sammen\s+)?med|with|vi\s+var|var\s+vi|we\s+were|there\s+were|der\s+var|alle|all|deltog|mødte|kom|attended\s+by|mine|my)\s+(?:alle\s+|all\s+|kun\s+|only\s+|i\s+alt\s+|the\s+)?(\d{1,4})(?![\d:/%]|[.]\d|\s*(?:min|time|hour|uge|week|dag|day|emne|topic|regl|rule|punkt|point|gange|times|hold|grupp|group|team|case))/gu;

/**
 * Reads the day and how many were there out of "vi holdt gennemgangen i går, 14 deltog". With `isShort` a number at the
 * end says how many, as after a command: "i går 14". Pure.
 */
export function readHeld(text: string, today: Day, isShort = false): SaidHeld {
  const { day, rest } = dayIn(text, today, "past");
  const present = presentIn(rest) ?? (isShort ? lastNumber(rest) : undefined);
  return {
    ...(day && { on: day }),
    ...(present !== undefined && { present }),
    isDoubtful: DOUBT.test(text),
  };
}

/**
 * Reads what to do instead out of "udskyd den to uger" or "vi holder den 12. maj"; nothing when no day is said. `told` is
 * what the command said to do. Pure.
 */
export function readLater(text: string, today: Day, told?: SaidLater["do"]): SaidLater | undefined {
  const as = told ?? (WAITS.test(text) ? "snooze" : "plan");
  const { day } = dayIn(text, today, "future");
  if (day !== undefined && day > today)
    return as === "snooze" ? { do: as, until: day } : { do: as, on: day };
  // Who moves a meeting moves it to a day.
  if (told === "plan") return undefined;
  const until = afterTime(text.toLowerCase(), today) ?? inMonth(text.toLowerCase(), today);
  return until === undefined ? undefined : { do: "snooze", until };
}

function presentIn(text: string): number | undefined {
  const counted = text
    .replace(/\p{L}+/gu, (word) => VALUES.get(word) ?? word)
    .replace(PART_OF, "$1");
  const found = new Set(
    [AFTER_NUMBER, BEFORE_NUMBER].flatMap((one) =>
      Array.from(counted.matchAll(one), ([, count]) => Number(count)),
    ),
  );
  const [only, ...others] = found;
  return others.length === 0 && only !== undefined && only > 0 ? only : undefined;
}

function lastNumber(text: string): number | undefined {
  const [, count] = /(?:^|\s)(\d{1,4})$/u.exec(text.trim()) ?? [];
  return count === undefined || Number(count) === 0 ? undefined : Number(count);
}

const SPAN =
  /(?<!\p{L})(\d{1,2}|en|et|to|tre|fire|a|one|two|three|four)\s+(uge|måned|dag|week|month|day)/u;
const FEW = new Map([
  ...["en", "et", "a", "one"].map((word) => [word, 1] as const),
  ...["to", "two"].map((word) => [word, 2] as const),
  ...["tre", "three"].map((word) => [word, 3] as const),
  ...["fire", "four"].map((word) => [word, 4] as const),
]);

/** "to uger", "en måned", "next week". */
function afterTime(text: string, today: Day): Day | undefined {
  const [, count = "", unit = ""] = SPAN.exec(text) ?? [];
  if (unit === "") return /næste uge|next week/u.test(text) ? addDays(today, 7) : undefined;
  const number = FEW.get(count) ?? Number(count);
  if (/måned|month/u.test(unit)) return addMonths(today, number);
  return addDays(today, number * (/uge|week/u.test(unit) ? 7 : 1));
}

const MONTH_NAMES = (["da-DK", "en-GB"] as const).map((tag) =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(tag, { month: "long", timeZone: "UTC" })
      .format(Date.UTC(2026, month))
      .toLowerCase(),
  ),
);

/** "først i maj": the month's first day, the next time it comes. */
function inMonth(text: string, today: Day): Day | undefined {
  const words = Array.from(text.matchAll(/(?<!\p{L})(?:i|in|til|until)\s+(\p{L}+)/gu));
  const [month] = words
    .flatMap(([, name = ""]) => MONTH_NAMES.map((names) => names.indexOf(name)))
    .filter((index) => index >= 0);
  if (month === undefined) return undefined;
  const year = Number(today.slice(0, "2026".length));
  const first = (of: number) => `${of}-${String(month + 1).padStart(2, "0")}-01`;
  return first(year) > today ? first(year) : first(year + 1);
}
