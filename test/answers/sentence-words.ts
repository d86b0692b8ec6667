/** Words by which an answer binds, allows or limits: these must be the clause's own, in both languages. */
const FORCE_WORDS = {
  must: { da: "skal skulle", en: "must shall" },
  may: {
    da: "må måtte kan kunne",
    en: "may might can could able possible possibly",
  },
  should: { da: "bør burde", en: "should ought" },
  not: { da: "ikke ingen intet aldrig hverken", en: "not no never neither nor" },
  only: { da: "kun udelukkende alene", en: "only solely alone" },
  always: { da: "altid", en: "always" },
  "at once": {
    da: "straks umiddelbart omgående øjeblikkeligt",
    en: "immediately instantly promptly",
  },
  "at least": { da: "mindst minimum", en: "least minimum" },
  every: {
    da: "alle al alt enhver ethvert hver hvert samtlige",
    en: "all every everyone everybody any anyone each",
  },
  possibly: { da: "evt eventuel eventuelle eventuelt", en: "any possible possibly" },
};

export type Force = keyof typeof FORCE_WORDS;

export const FORCES = Object.fromEntries(
  Object.entries(FORCE_WORDS).map(([force, { da, en }]) => [force, { da: set(da), en: set(en) }]),
) as Readonly<Record<Force, Readonly<Record<"da" | "en", ReadonlySet<string>>>>>;

/** Expressions whose words mean something else together than alone. */
export const IDIOMS: Readonly<Record<"da" | "en", readonly (readonly [RegExp, string])[]>> = {
  da: [
    [/\bikke kun\b/giu, ""],
    [/\bmå ikke\b/giu, "skal ikke"],
  ],
  en: [
    [/\bnot only\b/giu, ""],
    [/\bcannot\b/giu, "can not"],
    [/\bas (\w+) as possible\b/giu, "$1"],
    [/\b(?:is|are) to be\b/giu, "must be"],
    [/\bwho are to\b|\bha(?:ve|s) to\b/giu, "must"],
  ],
};

const MONTHS = {
  da: "januar februar marts april maj juni juli august september oktober november december",
  en: "January February March April May June July August September October November December",
};

/** `maj 2021` and `May 2021` as `5 2021`. */
export const DATES: Readonly<Record<"da" | "en", readonly (readonly [RegExp, string])[]>> = {
  da: MONTHS.da.split(" ").map(dated),
  en: MONTHS.en.split(" ").map(dated),
};

function dated(month: string, at: number): readonly [RegExp, string] {
  return [new RegExp(`\\b${month}(?= \\d{4}\\b)`, "gu"), String(at + 1)];
}

export const NUMBERS: Readonly<Record<"da" | "en", ReadonlyMap<string, number>>> = {
  da: new Map([
    ["to", 2],
    ["tre", 3],
    ["fire", 4],
    ["fem", 5],
    ["seks", 6],
  ]),
  en: new Map([
    ["two", 2],
    ["twice", 2],
    ["three", 3],
    ["four", 4],
    ["five", 5],
    ["six", 6],
  ]),
};

export const ABBREVIATION =
  /(?:\b(?:evt|vedr|bl\.a|f\.eks|mv|mm|hhv|nr|dvs|o\.a|e\.g|i\.e|etc)|(?<!\d)\d{1,2})\.$/iu;

/** How the policies write a word, where that is a slip, an old spelling or an abbreviation. */
export const MEANT: ReadonlyMap<string, string> = new Map([
  ["datebeskyttelsesrådgiveren", "databeskyttelsesrådgiveren"],
  ["dbr", "databeskyttelsesrådgiver"],
  ["dbrs", "databeskyttelsesrådgiver"],
  ["forbygges", "forebygges"],
  ["retningslinier", "retningslinjer"],
  ["utillsigtet", "utilsigtet"],
]);

/** Grammar: words that say nothing of their own. */
export const GRAMMAR = {
  da: set(`
    a af at bl blev blive bliver da de dels dem den denne der deres det dette dig din dine disse
    dog du dvs e efter eks eller en end er et f for fra gennem har have her herpå herunder hos
    hvad hvem hvilke hvilken hvis hvor hvordan i igennem imod ind inden med mellem men mens mod
    mv n nr når o og også om omkring op os over på s samt samtidig selv sig sin som så til ud
    under ved vi vil vores være været én
  `),
  en: set(`
    a about after against also among an and are as at be become becomes becoming been being both
    but by do does done down e etc eu for from g has have how i if in including into is it its
    itself like of on one or other others otherwise our out over re s so such than that the
    their them there these they things this those through to too towards under up us was we were
    what when where whether which who whose will with within you your
  `),
};

/** What an answer may call the document it answers from, whatever the clause calls it. */
export const IN_GENERAL: ReadonlySet<string> = set(
  "politikken politikkens hedder nummeret datoen afsnit",
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
