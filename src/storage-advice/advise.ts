import type { Policy } from "../policy/index.ts";
import type { Advice, AskBack, FileVerdict, Layer, Reason } from "./advice.ts";
import type { Asked, DataFound, FileFindings, Here } from "./asked.ts";
import { betterPlaces } from "./better.ts";
import { citationsFor, leaderIn } from "./grounds.ts";
import { CLASSES, type DataClass, type PlaceId, stricter, type Verdict } from "./ids.ts";
import { type Cell, lawFor, type StorageRules, uniformCell } from "./rules.ts";

/** What an advice is made from. */
export interface AdviseInput {
  readonly asked: Asked;
  /** What was found in the files that belong to the question, in their order. */
  readonly files?: readonly FileFindings[];
  /** Where it is asked; without it "her" is no place. */
  readonly here?: Here;
  /** The municipality's policy in force, for the clause on who instructs; without it nothing is cited. */
  readonly policy?: Policy;
  /** An answer to the question back: it goes before what was read. */
  readonly chosen?: { readonly dataClass?: DataClass; readonly place?: PlaceId };
}

/** Looks up what the table and the law say. Pure. */
export function advise(input: AdviseInput, rules: StorageRules): Advice {
  const { asked, files = [], policy } = input;
  const { place, reason: wherefrom } = placeIn(input);
  const dataClass = classIn(input);
  const same = place && dataClass === undefined ? uniformCell(rules, place) : undefined;
  const cell = place && (dataClass ? rules.table[place][dataClass] : same);
  const verdict = verdictOf(place, cell);
  const condition = cell?.condition;
  const layer = cell && place && layerOf(cell, rules, place, dataClass);
  const leader = leaderIn(policy, asked.language, rules);
  const askBack = askBackFor(verdict, asked);
  return {
    dataClass: dataClass ?? "unknown",
    place: place ?? "unknown",
    verdict,
    ...(condition && { condition }),
    better: place && dataClass && verdict !== "yes" ? betterPlaces(rules, place, dataClass) : [],
    ...(layer && { layer }),
    because: [...(wherefrom ? [wherefrom] : []), ...reasonsFor(input, place, dataClass, same)],
    citations: citationsFor(cell, layer, policy, asked.language),
    ...leader,
    files: place ? fileVerdicts(files, place, rules) : [],
    ...(askBack && { askBack }),
  };
}

function verdictOf(place: PlaceId | undefined, cell: Cell | undefined): Verdict {
  if (!place) return "need_place";
  return cell?.verdict ?? "need_class";
}

/** A place that is named beats the conversation; "her" is the conversation, by who reads along. */
function placeIn({ asked, here, chosen }: AdviseInput): { place?: PlaceId; reason?: Reason } {
  if (chosen?.place) return { place: chosen.place, reason: { kind: "place", place: chosen.place } };
  const { place } = asked;
  if (place.kind === "named") {
    return { place: place.place, reason: { kind: "place", place: place.place, term: place.term } };
  }
  if (place.kind !== "here" || !here) return {};
  const { guests, external } = here;
  const meant = placeOfConversation(here);
  return { place: meant, reason: { kind: "here", place: meant, guests, external } };
}

/** Which row of the table a conversation is. */
function placeOfConversation({ kind, guests, external }: Here): PlaceId {
  if (guests || external || kind === "shared_channel") return "guest_channel";
  if (kind === "private_channel") return "closed_team";
  return kind === "public_channel" ? "open_channel" : "chat";
}

/** The highest of what was said and what the files hold. A file that cannot be told leaves it open. */
function classIn({ asked, files = [], chosen }: AdviseInput): DataClass | undefined {
  if (chosen?.dataClass) {
    return files.reduce(
      (best, file) => (file.dataClass ? stricter(best, file.dataClass) : best),
      chosen.dataClass,
    );
  }
  const found: DataFound[] = [asked.data, ...files];
  const classes = found.flatMap(({ dataClass }) => dataClass ?? []);
  const highest = classes.reduce<DataClass | undefined>(
    (best, one) => (best ? stricter(best, one) : one),
    undefined,
  );
  const open = files.some(
    (file) => file.dataClass === undefined && (asked.data.dataClass === undefined || file.hasText),
  );
  return open && highest !== "sensitive" ? undefined : highest;
}

function layerOf(
  cell: Cell,
  rules: StorageRules,
  place: PlaceId,
  dataClass: DataClass | undefined,
): Layer {
  const law = dataClass && lawFor(rules, place, dataClass);
  if (law) return { kind: "law", law };
  if (cell.clause) return { kind: "clause" };
  if (cell.verdict === "ask") return { kind: "leader" };
  return { kind: "table", ...(rules.approved && { approved: rules.approved }) };
}

function reasonsFor(
  { asked, files = [] }: AdviseInput,
  place: PlaceId | undefined,
  dataClass: DataClass | undefined,
  same: Cell | undefined,
): Reason[] {
  const found = [asked.data, ...files];
  const cpr = found.flatMap(({ cprCount }, i): Reason[] =>
    cprCount > 0 ? [{ kind: "cpr", from: i === 0 ? "question" : "file", count: cprCount }] : [],
  );
  const data = found.flatMap(({ evidence }) =>
    evidence
      .filter((one) => one.dataClass === dataClass || one.effect !== "names")
      .map((one): Reason => ({ kind: "data", ...one })),
  );
  return [
    ...cpr,
    ...data,
    ...(same ? [{ kind: "same-for-all-classes" } as const] : []),
    ...(dataClass ? [] : [{ kind: "class-unknown" } as const]),
    ...(dataClass === undefined && asked.data.suspicious
      ? [{ kind: "unknown-word" } as const]
      : []),
    ...(place ? [] : [{ kind: "place-unknown" } as const]),
  ];
}

const STRICTNESS: readonly Verdict[] = [
  "no",
  "ask",
  "need_class",
  "need_place",
  "conditional",
  "yes",
];

function fileVerdicts(
  files: readonly FileFindings[],
  place: PlaceId,
  rules: StorageRules,
): FileVerdict[] {
  return files
    .map(({ dataClass, cprCount }, index): FileVerdict => {
      const cell = dataClass ? rules.table[place][dataClass] : uniformCell(rules, place);
      const { condition } = cell ?? {};
      return {
        index,
        ...(dataClass && { dataClass }),
        verdict: cell?.verdict ?? "need_class",
        ...(condition && { condition }),
        cprCount,
      };
    })
    .sort((a, b) => STRICTNESS.indexOf(a.verdict) - STRICTNESS.indexOf(b.verdict));
}

/** Where a thing usually is to go, when nothing tells; most asked about first. */
const USUAL_PLACES: readonly PlaceId[] = [
  "case_system",
  "network_drive",
  "closed_team",
  "onedrive",
  "email_external",
];

function askBackFor(verdict: Verdict, { place }: Asked): AskBack | undefined {
  if (verdict === "need_class") return { missing: "class", options: CLASSES };
  if (verdict !== "need_place") return undefined;
  if (place.kind !== "vague") return { missing: "place", options: USUAL_PLACES };
  return { missing: "place", options: place.options, term: place.term };
}
