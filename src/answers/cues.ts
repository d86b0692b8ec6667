import { buildLexicon, conceptsIn } from "../shared/learning/lexicon.ts";
import { words } from "../shared/learning/words.ts";

const DIFFERS = ["forskel*", "sammenlign*", "kontra", "versus", "vs", "compare*", "differen*"];

/** What a question says about which policies it is about, in the lexicon's own form. */
const CUES = {
  changed: [
    // Not "ændre": what someone wants to change is no change of the policy.
    "ændret*",
    "ændrede*",
    "ændrer*",
    "ændring*",
    "forandr*",
    "anderledes",
    "nyt siden",
    "changed",
    "changes",
    "change",
  ],
  since: [
    "siden",
    "since",
    "mellem",
    "between",
    "i forhold til",
    "compared to",
    "fra den gamle",
    "from the old",
  ],
  older: [
    "gammel",
    "gamle",
    "gammelt",
    "tidligere",
    "forrige",
    "ældre",
    "dengang",
    "old",
    "older",
    "previous",
    "former",
  ],
  olderPolicy: [
    ...["gamle", "tidligere", "forrige", "ældre"].flatMap((age) =>
      [
        "politik",
        "it politik",
        "it-sikkerhedspolitik",
        "sikkerhedspolitik",
        "version",
        "udgave",
      ].map((what) => `${age} ${what}`),
    ),
    ...["old", "older", "previous", "former"].flatMap((age) => [`${age} policy`, `${age} version`]),
    "dengang",
  ],
  replaced: ["erstat*", "afløs*", "replac*", "supersed*"],
  differs: DIFFERS,
  compares: [...DIFFERS, "både", "eller", "end", "mellem", "both", "or", "than", "between"],
  everywhere: [
    "hvilken kommune",
    "hvilke kommuner*",
    "hvilke af kommuner*",
    ...["alle", "de andre", "de forskellige", "de fire"].map((all) => `${all} kommuner*`),
    ...["strengeste", "strengest", "skrappeste", "skrappest", "flest", "færrest"].flatMap(
      (most) => [`har ${most}`, `har de ${most}`, `har det ${most}`, `har den ${most}`],
    ),
    "på tværs af kommuner*",
    ...["which", "which of the", "all", "other", "the four", "the other"].map(
      (which) => `${which} municipalities`,
    ),
    "which municipality",
    "has the strictest",
  ],
  together: ["sammen med", "samarbejd*", "together with", "jointly"],
} satisfies Record<string, readonly string[]>;

export type Cue = keyof typeof CUES;

const lexicons = Object.entries(CUES).map(
  ([cue, said]) => [cue as Cue, buildLexicon({ [cue]: said })] as const,
);

/** The cues in a text. Each is looked for by itself, so that one never hides another. */
export function cuesIn(text: string): ReadonlySet<Cue> {
  const tokens = words(text);
  return new Set(
    lexicons.filter(([, lexicon]) => conceptsIn(tokens, lexicon).length > 0).map(([cue]) => cue),
  );
}
