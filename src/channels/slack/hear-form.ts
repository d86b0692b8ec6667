import { z } from "zod";
import { viewToFilled } from "../cards/view-to-filled.ts";
import { readAddress } from "./address.ts";
import type { Heard } from "./heard.ts";
import { readMetadata } from "./metadata.ts";

const submission = z.object({
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  trigger_id: z.string().nullish(),
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.unknown(),
  }),
});

/** What a dialog that was sent says; nothing when it is none that Vogter opened. */
export function hearForm(body: unknown, team: string): Heard | undefined {
  const read = submission.safeParse(body);
  if (!read.success) return undefined;
  const { user, view, trigger_id } = read.data;
  const metadata = readMetadata(view.private_metadata);
  if (!metadata) return undefined;
  const address = readAddress(metadata.to);
  if (address.team !== team || address.user !== user.id) return undefined;
  return {
    incoming: {
      kind: "form",
      form: view.callback_id,
      data: metadata.data,
      filled: viewToFilled(view.state),
    },
    address,
    delivery: ["form", team, view.id, trigger_id ?? ""],
    ...(trigger_id && { trigger: trigger_id }),
    ...(user.team_id && user.team_id !== team && { isForeign: true }),
  };
}
