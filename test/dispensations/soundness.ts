import { expect } from "vitest";
import type { Dispensation } from "../../src/dispensations/index.ts";
import type { Tenant } from "../../src/people/index.ts";
import type { Simple } from "./model.ts";

/** What of a dispensation the model knows: how it stands, who gave a part to its text, in which order, and for how long. */
export function gistOf({ state, round, parts }: Dispensation) {
  const given = parts.filter((part) => part.round === round).map(({ by }) => by);
  const term = state.is === "granted" ? { from: state.from, to: state.to } : {};
  return { is: state.is, round, given, ...term };
}

/** The same of the model's own. */
export function gistOfSimple({ state, round, given, from, to }: Simple): object {
  const by = given.map(({ people }) => people[0]);
  return { is: state, round, given: by, ...(state === "granted" && { from, to }) };
}

/** What is stored says the same as the model. */
export function agrees(one: Dispensation, simple: Simple, at: string): void {
  expect(gistOf(one), at).toEqual(gistOfSimple(simple));
}

/** Nobody had a hand in what is theirs, and nobody had two. */
export function ownHands(
  { number, requester, writers, text, parts, round }: Dispensation,
  tenant: Tenant,
  at: string,
) {
  const inRound = parts.filter((part) => part.round === round);
  const hands = inRound.flatMap(({ by, together }) => [
    ...new Set([by, ...(together?.tookPart ?? [])]),
  ]);
  const leaders = tenant.units.flatMap(({ id, leader }) => (text.units.includes(id) ? leader : []));
  const theirs = new Set([requester.person, ...writers, ...leaders]);
  expect(
    hands.filter((one) => theirs.has(one)),
    `${at}: ${number} by their own hand`,
  ).toEqual([]);
  expect(new Set(hands).size, `${at}: ${number} by the same hand twice`).toBe(hands.length);
}
