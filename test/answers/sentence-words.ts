/** Words by which an answer binds: what is a must for the clause must not become a may, nor the other way. */
const forceTable = {
  must: {
    da: "skal skulle",
    en: "must shall",
  },
  may: {
    da: "må måtte kan kunne",
    en: "may can could possible possibly able",
  },
  should: { da: "bør burde", en: "should ought" },
  not: {
    da: "ikke ingen intet aldrig hverken",
    en: "not no never cannot neither nor",
  },
  only: { da: "kun udelukkende alene", en: "only solely alone" },
  always: { da: "altid", en: "always" },
  "at once": {
    da: "straks umiddelbart omgående",
    en: "immediately once",
  },
  "at least": { da: "mindst minimum højst", en: "least minimum most" },
  every: {
    da: "alle al alt enhver ethvert hver hvert samtlige",
    en: "all every everyone everybody any anyone each",
  },
  possibly: { da: "evt eventuel eventuelle eventuelt", en: "any possible possibly" },
} as const;

export type Force = keyof typeof forceTable;

export const FORCES = Object.fromEntries(
  Object.entries(forceTable).map(([force, { da, en }]) => [
    force,
    { da: new Set(da.split(" ")), en: new Set(en.split(" ")) },
  ]),
) as unknown as Record<Force, Record<"da" | "en", ReadonlySet<string>>>;

export const GRAMMAR = new Set(
  `af at bl a da de dels dem den denne der deres det dette dig din dine disse dit dog du e eget egen eks
  eller en end er et f for fra frem få gennem gør ham han har have heraf herfor herom herpå herunder
  hos hun hvad hvem hvilke hvilken hvilket hvis hvor hvordan hvorefter hvormed hvortil i igennem inden ind
  indenfor jeg kommer man med men mens mod mv mm når nu o og også om op os over på samt selv sig sin sine sit
  ske som stadig så således til ud uden under var ved vedr vi vil ville vores vor være været bliver blevet blive
  bliv efter`.split(/\s+/u),
);
export const IN_GENERAL = new Set<string>([]);
export const ENGLISH_GRAMMAR = new Set(
  `a about after against also among an and are as at be been being both but by do does done down e for from g get go
  had has have he her here him his how if in into is it its itself of off on or other others our out over own so
  such than that the their them there these they thing things this those through to too under up us was we were what
  whatever when where whether which who whom whose will with within would you your etc i s`.split(/\s+/u),
);
export const ENGLISH_TERMS = new Map<string, string[]>();
export const TOO_GENERAL = new Set<string>([]);
export const MONTHS = new Map<string, number>();
export const NUMBER_WORDS = new Map<string, number>();
export const ABBREVIATIONS = new Set<string>("evt. vedr. bl.a. f.eks. mv. mm. hhv. nr. dvs. o.a.".split(" "));
