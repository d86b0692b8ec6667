import { expect, test, vi } from "vitest";
import { ask, emptyDatabase, open } from "./opened.ts";
import { cut, type Link, openProxy } from "./proxy.ts";

const COMMIT = "seal('";
const BAR = "SET barred";

/** Counts once, and gives what the counter says afterwards: 1 if that took effect once. */
async function countThrough(proxy: string, url: string): Promise<unknown> {
  const store = await open(proxy, []);
  let tries = 0;
  const said = await store.transact((tx) => {
    tries++;
    return tx.next("faxe", "n");
  });
  const [row] = await ask(url, "SELECT value->'last' AS last FROM vogter.document");
  return { said, tries, last: row?.last };
}

test("a commit whose answer is lost is known to have been kept, and is not done again", async () => {
  const url = await emptyDatabase();
  let isCut = false;
  const proxy = await openProxy(url, {
    fromServer(data, link) {
      if (isCut || !data.includes("COMMIT\0") || !data.includes("seal")) return true;
      isCut = true;
      cut(link);
      return false;
    },
  });
  expect(await countThrough(proxy, url)).toEqual({ said: 1, tries: 1, last: 1 });
  expect(isCut).toBe(true);
});

test("a commit that never arrived is done again", async () => {
  const url = await emptyDatabase();
  let isCut = false;
  const proxy = await openProxy(url, {
    fromClient(data, link) {
      if (isCut || !data.includes(COMMIT)) return true;
      isCut = true;
      cut(link);
      return false;
    },
  });
  expect(await countThrough(proxy, url)).toEqual({ said: 1, tries: 2, last: 1 });
});

test("a commit that arrives after it was given up is refused, so it does not take effect twice", async () => {
  const url = await emptyDatabase();
  let held: { data: Buffer; link: Link } | undefined;
  let isBarred = false;
  const answers: string[] = [];
  const proxy = await openProxy(url, {
    fromClient(data, link) {
      if (!held && data.includes(COMMIT)) {
        held = { data, link };
        // The server does not notice: to it the connection is only slow.
        link.client.removeAllListeners("end").destroy();
        return false;
      }
      if (data.includes(BAR)) isBarred = true;
      else if (isBarred && held && data.includes("BEGIN")) held.link.server.write(held.data);
      return true;
    },
    fromServer(data, link) {
      if (link !== held?.link) return true;
      answers.push(data.toString("latin1"));
      return false;
    },
  });
  expect(await countThrough(proxy, url)).toEqual({ said: 1, tries: 2, last: 1 });
  await vi.waitFor(() => expect(answers.join()).toContain("VG001"));
});

test("a connection that an administrator ends in the middle costs a second try, no more", async () => {
  const url = await emptyDatabase();
  const store = await open(url, []);
  let tries = 0;
  const said = await store.transact(async (tx) => {
    const n = await tx.next("faxe", "n");
    if (++tries === 1) await ask(url, END_WRITERS);
    return n;
  });
  expect({ said, tries }).toEqual({ said: 1, tries: 2 });
});

const END_WRITERS = `
  SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
  WHERE application_name = 'vogter' AND datname = current_database() AND state = 'idle in transaction'`;

test("when the database stays silent after a commit, nobody is told that it failed", async () => {
  const url = await emptyDatabase();
  let isSilent = false;
  const proxy = await openProxy(url, {
    fromClient(data, link) {
      if (!isSilent && !data.includes(COMMIT)) return true;
      isSilent = true;
      cut(link);
      return false;
    },
  });
  const store = await open(proxy, [], { patience: 200 });
  await expect(store.transact((tx) => tx.next("faxe", "n"))).rejects.toMatchObject({
    code: "store.unknown-outcome",
  });
});
