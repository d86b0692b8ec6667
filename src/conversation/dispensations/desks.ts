import type { DispensationDesk } from "../../dispensations/index.ts";
import { openTenantDesks, type TenantDesks, type TenantParts } from "../tenant-desks.ts";
import { createVoice, type VoiceParts } from "./voice.ts";

/** What dispensations go by, in every municipality. */
export interface DeskParts extends TenantParts, VoiceParts {}

/** Each municipality's desk for dispensations, by the municipality's id. */
export type Desks = TenantDesks<DispensationDesk>;

/** Opens the desk of each municipality. */
export function openDesks(parts: DeskParts): Desks {
  return openTenantDesks("dispensation", parts, (ground) => {
    const desk: DispensationDesk = { ...ground, voice: createVoice(() => desk, parts) };
    return desk;
  });
}
