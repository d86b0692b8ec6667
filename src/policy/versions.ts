import type { Policy, PolicyId } from "./policy.ts";

/** A day in Copenhagen as `2016-05-01`: such days sort and compare as strings. */
export type Day = string;

/** Whether the policy applies on the day. An unknown start means always; `until` is the first day it does not. */
export function inForceOn(policy: Policy, day: Day): boolean {
  const { from, until } = policy.profile.dates.inForce;
  return (from === undefined || from <= day) && (until === undefined || day < until);
}

/** The policies that apply on the day: one a municipality, or none where there was none yet. */
export function policiesInForce(all: readonly Policy[], day: Day): Policy[] {
  return all.filter((policy) => inForceOn(policy, day));
}

/**
 * What applied on the day in the municipality of the policy `id`, whichever of its versions `id`
 * is: `kalundborg-2023` on 2016-05-01 gives `kalundborg-2015`. Undefined when there was no policy
 * yet, or no policy has that id.
 */
export function asOf(all: readonly Policy[], id: PolicyId, day: Day): Policy | undefined {
  return versionsOf(all, id).find((policy) => inForceOn(policy, day));
}

/** Every version of one municipality's policy, the oldest first. Empty when no policy has that id. */
export function versionsOf(all: readonly Policy[], id: PolicyId): Policy[] {
  const chain: Policy[] = [];
  let policy = all.find((one) => one.id === id);
  for (let older = policy; older; older = predecessorOf(all, older)) policy = older;
  for (; policy; policy = successorOf(all, policy)) chain.push(policy);
  return chain;
}

/** The version this policy replaced. */
export function predecessorOf(all: readonly Policy[], policy: Policy): Policy | undefined {
  const { supersedes } = policy.profile;
  return supersedes === undefined ? undefined : all.find(({ id }) => id === supersedes);
}

/** The version that replaced this policy. */
export function successorOf(all: readonly Policy[], policy: Policy): Policy | undefined {
  return all.find(({ profile }) => profile.supersedes === policy.id);
}

/**
 * Whether the very wording is known to have applied on the day: a text that was revised later
 * applied then too, but what it said is not known.
 */
export function wordingKnownOn(policy: Policy, day: Day): boolean {
  const { wordingFrom } = policy.profile.dates;
  return wordingFrom === undefined || wordingFrom <= day;
}
