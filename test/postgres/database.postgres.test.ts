import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { freshDatabase } from "./database.ts";

async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  await client.connect();
  return client;
}

test("a fresh database has nothing of another's", async () => {
  const [mine, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  onTestFinished(() => mine.drop());
  onTestFinished(() => other.drop());
  const [client, stranger] = await Promise.all([connect(mine.url), connect(other.url)]);
  await client.query("CREATE TABLE mine (id int)");
  await expect(stranger.query("TABLE mine")).rejects.toThrow("does not exist");
  await Promise.all([client.end(), stranger.end()]);
});

test("a dropped database is gone, for those still connected too", async () => {
  const { url, drop } = await freshDatabase();
  const client = await connect(url);
  const ended = new Promise<Error>((resolve) => client.on("error", resolve));
  await drop();
  expect((await ended).message).toContain("terminating connection");
  await expect(connect(url)).rejects.toThrow("does not exist");
});
