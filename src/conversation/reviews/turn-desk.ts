import type { ReviewDesk } from "../../reviews/index.ts";
import type { Turn } from "../desk.ts";
import { type AtTenantDesk, atTenantDesk } from "../tenant-desks.ts";
import type { Desks } from "./desks.ts";

/** Who does something about reviews in a turn, at which desk, and in which words they are answered. */
export type AtDesk = AtTenantDesk<ReviewDesk>;

/** The desk for reviews that a turn is about. */
export function atDesk(desks: Desks, turn: Turn): AtDesk {
  return atTenantDesk("review", desks, turn);
}
