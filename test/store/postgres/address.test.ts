import { expect, test } from "vitest";
import { readAddress } from "../../../src/store/postgres/address.ts";

test.for([
  "",
  "vogter:s3cret@db/vogter",
  "mysql://vogter:s3cret@db/vogter",
  "postgres://vogter:s3cret@db:port/vogter",
  "postgres://vogter:s3cret%zz@db/vogter",
])("%j is not an address, and is not repeated", (url) => {
  const read = () => readAddress(url);
  expect(read).toThrow(expect.objectContaining({ code: "store.bad-url", exitCode: 2 }));
  expect(read).not.toThrow("s3cret");
});

test("a database is called by its host and name", () => {
  const name = (url: string) => readAddress(url).name;
  expect(name("postgres://vogter:s3cret@db.example.dk:5433/vogter")).toBe(
    "db.example.dk:5433/vogter",
  );
  expect(name("postgresql:///vogter?host=/run/postgresql&password=s3cret")).toBe(
    "/run/postgresql/vogter",
  );
});

test.for([
  "postgres://vogter:s3%20cret@db/vogter",
  "postgres:///vogter?host=db&password=s3%20cret",
])("a password is taken out of whatever others say", (url) => {
  const { clean } = readAddress(url);
  expect(clean("no s3 cret, no")).toBe("no ***, no");
});

test("options in the address come before those that the statements rely on", () => {
  const { config } = readAddress(
    "postgres://db/vogter?options=-c%20work_mem%3D8MB&sslmode=disable",
  );
  expect(config.connectionString).toBe("postgres://db/vogter?sslmode=disable");
  expect(config.options).toMatch(/^-c work_mem=8MB -c synchronous_commit=on /);
});
