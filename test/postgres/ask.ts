import { Client } from "pg";

/** Runs one statement over a connection of its own. Gives the first value of the first row, if there is one. */
export async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query({ text: statement, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
