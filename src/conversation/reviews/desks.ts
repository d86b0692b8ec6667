import type { ReviewDesk } from "../../reviews/index.ts";
import { openTenantDesks, type TenantDesks, type TenantParts } from "../tenant-desks.ts";
import { createVoice, type VoiceParts } from "./voice.ts";

/** What reviews go by, in every municipality. */
export interface DeskParts extends TenantParts, VoiceParts {}

/** Each municipality's desk for reviews, by the municipality's id. */
export type Desks = TenantDesks<ReviewDesk>;

/** Opens the desk of each municipality. */
export function openDesks(parts: DeskParts): Desks {
  return openTenantDesks("review", parts, (ground) => {
    const desk: ReviewDesk = { ...ground, voice: createVoice(() => desk, parts) };
    return desk;
  });
}
