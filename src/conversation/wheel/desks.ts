import { type Proposal, requireDuties, type WheelDesk } from "../../wheel/index.ts";
import type { Turn } from "../desk.ts";
import {
  type AtTenantDesk,
  atTenantDesk,
  openTenantDesks,
  type TenantDesks,
  type TenantParts,
} from "../tenant-desks.ts";
import { createVoice, type VoiceParts } from "./voice.ts";

/** What the annual wheels go by, in every municipality. */
export interface DeskParts extends TenantParts, VoiceParts {
  readonly proposal: Proposal;
}

/** Each municipality's desk for its annual wheel, by the municipality's id. */
export type Desks = TenantDesks<WheelDesk>;

/** Who does something about the annual wheel in a turn, at which desk, and in which words they are answered. */
export type AtDesk = AtTenantDesk<WheelDesk>;

/**
 * Opens the desk of each municipality.
 * @throws VogterError `wheel.unknown-duty` with exit code 2 for a month of a duty that there is not
 */
export function openDesks(parts: DeskParts): Desks {
  return openTenantDesks("wheel", parts, (ground) => {
    const { proposal } = parts;
    requireDuties({ ...ground, proposal });
    const desk: WheelDesk = { ...ground, proposal, voice: createVoice(() => desk, parts) };
    return desk;
  });
}

/** The desk for the annual wheel that a turn is about. */
export function atDesk(desks: Desks, turn: Turn): AtDesk {
  return atTenantDesk("wheel", desks, turn);
}
