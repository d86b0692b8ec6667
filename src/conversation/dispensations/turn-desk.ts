import type { DispensationDesk } from "../../dispensations/index.ts";
import type { Turn } from "../desk.ts";
import { type AtTenantDesk, atTenantDesk } from "../tenant-desks.ts";
import type { Desks } from "./desks.ts";

/** Who does something about dispensations in a turn, at which desk, and in which words they are answered. */
export type AtDesk = AtTenantDesk<DispensationDesk>;

/** The desk for dispensations that a turn is about. */
export function atDesk(desks: Desks, turn: Turn): AtDesk {
  return atTenantDesk("dispensation", desks, turn);
}
