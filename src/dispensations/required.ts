import type { Policy } from "../policy/index.ts";
import type { RequestText } from "./dispensation.ts";

/** The fields that a policy may require, by what the request calls them. */
const FIELDS = {
  documentation: "documentation",
  alternativeMeasures: "measures",
  expiry: "to",
} as const;

/** A field that Vogter asks for everywhere, and the clause where the policy itself requires it. */
export interface FieldRule {
  readonly field: "measures" | "to" | "documentation";
  readonly requiredBy?: { readonly clause: string; readonly quote: string };
}

/** What is asked for besides what every request has to say. Without a clause it is good practice, not required. Pure. */
export function fieldRules({ profile }: Policy): readonly FieldRule[] {
  const { requiredFields } = profile.dispensations;
  return (["measures", "to", "documentation"] as const).map((field) => {
    const required = requiredFields.find((one) => FIELDS[one.field] === field);
    return { field, ...(required && { requiredBy: required }) };
  });
}

/** What the policy requires and the request does not say. Pure. */
export function missingIn(text: RequestText, policy: Policy): readonly FieldRule[] {
  return fieldRules(policy).filter(({ field, requiredBy }) => requiredBy && !text[field]);
}
