import { onTestFinished } from "vitest";
import { openPostgresEngine } from "../../src/store/postgres/postgres-engine.ts";
import { freshDatabase } from "../postgres/database.ts";
import { storeContract } from "./store-contract.ts";

storeContract({
  name: "PostgreSQL",
  async place() {
    const { url, drop } = await freshDatabase();
    onTestFinished(drop);
    return { open: (shapes) => openPostgresEngine(url, shapes), lasts: true };
  },
});
