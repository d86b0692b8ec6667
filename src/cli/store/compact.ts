import { writing } from "./writing.ts";

/** `vogter store compact`. */
export async function compact(): Promise<void> {
  await writing(async ({ engine }) => {
    await engine.compact?.();
    console.log(
      engine.compact
        ? "The files hold what is stored now, and nothing that was removed."
        : "There is nothing to do: PostgreSQL does this by itself.",
    );
  });
}
