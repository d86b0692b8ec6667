import { see, unknownReviewCard } from "../../reviews/index.ts";
import type { Turn } from "../desk.ts";
import type { Reply } from "../envelope.ts";
import { replyOf } from "./speech.ts";
import type { AtDesk } from "./turn-desk.ts";

/** That there is no such review, or that it is not theirs to see. */
export function unknown({ setting }: AtDesk): Reply {
  return { card: unknownReviewCard(setting.locale), onlyForAsker: true };
}

/** A unit's review as the person of the turn may see it, or that it is not theirs to see. */
export async function showOne({ tx }: Turn, at: AtDesk, id: string): Promise<Reply> {
  const review = await see(tx, at.desk, id, at.person);
  return review ? replyOf(review, at.person, at.setting) : unknown(at);
}
