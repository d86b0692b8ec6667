import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { fixedClock, systemClock } from "../../../src/shared/clock.ts";
import type { VogterError } from "../../../src/shared/errors.ts";
import { startPostgres } from "../../postgres/server.ts";
import { ask, emptyDatabase, open } from "./opened.ts";

const SECRET = "s3cret!";
let guarded: string;

beforeAll(async () => {
  const { url, stop } = await startPostgres();
  await ask(url, `CREATE ROLE guest LOGIN PASSWORD '${SECRET}'`);
  const [row] = await ask(url, "SHOW hba_file");
  await ask(url, `COPY (SELECT 'host all all all scram-sha-256') TO '${row?.hba_file}'`);
  await ask(url, "SELECT pg_reload_conf()");
  guarded = url;
  return stop;
}, 60_000);

/** The error of an opening, which never holds the password, wherever one looks. */
async function refusal(url: string): Promise<VogterError> {
  const error: VogterError = await open(url).then(
    () => expect.unreachable(),
    (reason) => reason,
  );
  expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain(SECRET);
  expect(error.exitCode).toBe(2);
  expect(error.message).toContain("DATABASE_URL");
  return error;
}

/** The address of the guarded server for somebody, with a database. */
function as(user: string, password: string, database = "postgres"): string {
  const url = new URL(guarded);
  Object.assign(url, { username: user, password, pathname: database });
  return url.href;
}

test("a wrong password", async () => {
  expect(await refusal(as("guest", `${SECRET}?`))).toMatchObject({
    code: "store.denied",
    message: expect.stringContaining('password authentication failed for user "guest"'),
  });
});

test("no password where one is needed", async () => {
  expect(await refusal(as("guest", ""))).toMatchObject({ code: "store.denied" });
});

test("a database that does not exist", async () => {
  expect(await refusal(as("guest", SECRET, "nowhere"))).toMatchObject({
    code: "store.no-database",
    message: expect.stringContaining("/nowhere"),
  });
});

test("a user who may not make a schema", async () => {
  expect(await refusal(as("guest", SECRET))).toMatchObject({
    code: "store.no-rights",
    message: expect.stringContaining("permission denied for database postgres"),
  });
});

test("a server that is not there", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  expect(await refusal(`postgres://guest:${SECRET}@127.0.0.1:${port}/vogter`)).toMatchObject({
    code: "store.unreachable",
    message: expect.stringMatching(`127.0.0.1:${port}/vogter.*ECONNREFUSED`),
  });
});

test("a database that cannot hold every character", async () => {
  const server = inject("postgresUrl");
  await ask(server, "DROP DATABASE IF EXISTS latin");
  await ask(
    server,
    "CREATE DATABASE latin TEMPLATE template0 ENCODING LATIN1 LOCALE 'C' LOCALE_PROVIDER libc",
  );
  onTestFinished(async () => void (await ask(server, "DROP DATABASE latin WITH (FORCE)")));
  const url = new URL(server);
  url.pathname = "latin";
  expect(await refusal(url.href)).toMatchObject({ code: "store.wrong-encoding" });
});

test("a clock that is wrong is told, and does not stop anything", async () => {
  const troubles: VogterError[] = [];
  const onTrouble = (error: VogterError) => troubles.push(error);
  const url = await emptyDatabase();
  await open(url, [], { onTrouble, clock: systemClock });
  expect(troubles).toEqual([]);
  const late = fixedClock(new Date(Date.now() - 60_000));
  await open(url, [], { onTrouble, clock: late });
  expect(troubles).toMatchObject([
    { code: "store.clock-skew", message: expect.stringMatching(/(59|6\d) s behind/) },
  ]);
});
