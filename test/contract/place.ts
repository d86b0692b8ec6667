import { onTestFinished } from "vitest";
import { type Clock, fixedClock } from "../../src/shared/clock.ts";
import {
  type AnyKind,
  createStore,
  OWN_KINDS,
  type Store,
  shapesOf,
} from "../../src/store/index.ts";
import type { Engine, Shapes } from "../../src/store/rows.ts";
import { notes } from "./notes.ts";

/** Where an engine keeps its rows, and whether they are there when it is opened again. */
export interface Place {
  open(shapes: Shapes): Promise<Engine>;
  readonly lasts: boolean;
}

/** What each contract is run on. Whatever a place took is given back when the test ends. */
export interface Contract {
  readonly name: string;
  place(): Promise<Place>;
}

export const NOON = new Date("2026-11-21T11:00:00Z");

/** Opens what is stored at a place, with the kinds of the contract or others. */
export async function openAt(
  place: Place,
  kinds: readonly AnyKind[] = [notes],
  clock: Clock = fixedClock(NOON),
): Promise<Store & { readonly engine: Engine }> {
  const shapes = shapesOf([...OWN_KINDS, ...kinds]);
  const engine = await place.open(shapes);
  const store = createStore(engine, shapes, clock);
  onTestFinished(() => store.close());
  return { ...store, engine };
}
