import type { Evidence } from "./asked.ts";
import { isHigh, type Strength, stricter } from "./ids.ts";
import type { Kind } from "./lexicon-shape.ts";
import type { Signal } from "./signal.ts";
import type { Compound } from "./words/compound.ts";
import type { Hit } from "./words/scan.ts";

const NOTHING: readonly Signal[] = [];

/** What one hit says of the class. */
export function signalsOf(
  { start, entries, compound }: Hit,
  from: Evidence["from"],
): readonly Signal[] {
  if (!compound && entries.every(({ is }) => is !== "kind")) return NOTHING;
  const named = entries.flatMap((entry): Signal[] => {
    if (entry.is !== "kind") return [];
    const { term, effect, strength, general, cancels, only } = entry.kind;
    return [
      {
        ...{ term, effect, strength, from, at: start, dataClass: entry.kind.class },
        ...{
          general: general === true,
          joined: false,
          clause: 0,
          ...(cancels && { cancels }),
          ...(only && { only }),
        },
      },
    ];
  });
  const made = compound && signalOf(compound);
  if (!made) return named;
  return [
    ...named,
    {
      ...made,
      effect: "names",
      from,
      at: start,
      general: isGeneral(compound),
      joined: false,
      clause: 0,
    },
  ];
}

type Made = Pick<Signal, "term" | "dataClass" | "strength">;

function signalOf(compound: Compound): Made | undefined {
  const { head, tail, about, beginsKnown } = compound;
  if (head) return signalOfHead(head, about);
  const kinds = tail.flatMap((entry) =>
    entry.is === "kind" && entry.kind.effect === "names" ? entry.kind : [],
  );
  const [first, ...others] = kinds;
  if (first) {
    const last = others.reduce<Kind>(
      (a, b) => (stricter(a.class, b.class) === a.class ? a : b),
      first,
    );
    if (last.general) return { term: last.term, dataClass: last.class, strength: "usual" };
    const dataClass = about ? stricter(last.class, about.dataClass) : last.class;
    const isFirm =
      isHigh(dataClass) || about !== undefined || (beginsKnown && last.strength === "sure");
    return {
      term: dataClass === last.class ? last.term : (about?.term ?? last.term),
      dataClass,
      strength: isFirm ? "usual" : "weak",
    };
  }
  if (!about) return undefined;
  return { ...kindOf(about), strength: isHigh(about.dataClass) ? "usual" : "weak" };
}

function signalOfHead(
  head: NonNullable<Compound["head"]>,
  about: Compound["about"],
): Made | undefined {
  // A plan of something the lexicon does not know may be a plan for somebody's treatment.
  const strength: Strength = about ? "usual" : "weak";
  switch (head.is) {
    case "general":
      return { term: head.word, dataClass: "internal", strength: "usual" };
    case "public":
      return { term: head.word, dataClass: "public", strength };
    case "work":
      if (about && isHigh(about.dataClass)) return { ...kindOf(about), strength: "usual" };
      return { term: head.word, dataClass: "internal", strength };
    case "thing":
      return undefined;
    case "record":
    case "paper": {
      const isFirm =
        isHigh(about?.dataClass ?? "public") || (head.is === "record" && about?.things);
      return about && { ...kindOf(about), strength: isFirm ? "usual" : "weak" };
    }
  }
}

function kindOf({ term, dataClass }: NonNullable<Compound["about"]>): Omit<Made, "strength"> {
  return { term, dataClass };
}

function isGeneral({ head, tail }: Compound): boolean {
  if (head) return head.is === "general" || head.is === "public";
  return tail.some((entry) => entry.is === "kind" && entry.kind.general === true);
}
