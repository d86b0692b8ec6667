import { strFromU8, unzipSync } from "fflate";
import { build, type Target } from "../../scripts/manifests/build.ts";

/** What a municipality gives; nobody's own. */
export const flags = {
  host: "vogter.example.dk",
  botId: "6f1c2d3e-0000-4000-8000-123456789abc",
  developer: "Eksempel Kommune",
  website: "https://www.example.dk/vogter",
  privacy: "https://www.example.dk/privatliv",
};

export const values = { ...flags, appId: flags.botId, terms: flags.website, version: "1.2.3" };

/** The first file of a target: the package or the manifest itself. */
export async function builtFile(target: Target): Promise<Uint8Array> {
  const [file] = await build(target, values);
  return file?.content ?? new Uint8Array();
}

/** What is in the Teams package, by file name. */
export async function unzipped(): Promise<Record<string, Uint8Array>> {
  return unzipSync(await builtFile("teams"));
}

export function json(bytes: Uint8Array | undefined) {
  return JSON.parse(strFromU8(bytes ?? new Uint8Array()));
}
