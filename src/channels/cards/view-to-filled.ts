import { z } from "zod";
import type { Filled } from "../../conversation/form.ts";

const picked = z.object({ value: z.string() });

const state = z.object({
  values: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        value: z.string().nullish(),
        selected_option: picked.nullish(),
        selected_options: z.array(picked).nullish(),
        selected_date: z.string().nullish(),
        selected_time: z.string().nullish(),
      }),
    ),
  ),
});

/** What stands in a dialog that was sent; what was left empty is missing. */
export function viewToFilled(viewState: unknown): Filled {
  const read = state.safeParse(viewState);
  if (!read.success) return {};
  const fields = Object.entries(read.data.values).flatMap(([field, byAction]) =>
    Object.values(byAction).map((input) => [field, filledIn(input)] as const),
  );
  return Object.fromEntries(fields.filter(([, value]) => value !== ""));
}

type Input = z.infer<typeof state>["values"][string][string];

function filledIn(input: Input): string {
  const { selected_option, selected_options, selected_date, selected_time, value } = input;
  const chosen = selected_options?.map((one) => one.value).join(",");
  return value ?? selected_option?.value ?? chosen ?? selected_date ?? selected_time ?? "";
}
