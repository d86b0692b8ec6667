import { startVogter, type Vogter } from "./vogter.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the Vogter runs that all test files share. */
    readonly address: string;
  }
}

let vogter: Vogter;

/** Starts one Vogter before all test files. The first start after a change of data or code takes a while. */
export async function setup({ provide }: { provide(key: "address", value: string): void }) {
  vogter = await startVogter();
  provide("address", vogter.address);
}

export async function teardown(): Promise<void> {
  await vogter.stop();
}
