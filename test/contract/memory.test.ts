import { memoryEngine } from "../../src/store/memory/memory-engine.ts";
import { storeContract } from "./store-contract.ts";

storeContract({
  name: "memory",
  place: async () => ({ open: async (shapes) => memoryEngine(shapes), lasts: false }),
});
