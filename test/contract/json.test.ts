import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { storeContract } from "./store-contract.ts";

storeContract({
  name: "JSON files",
  async place() {
    const dir = await mkdtemp(join(tmpdir(), "vogter-contract-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    return { open: (shapes) => openJsonEngine(dir, shapes), lasts: true };
  },
});
