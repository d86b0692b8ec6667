import { expect, test } from "vitest";
import { planImport } from "../../../src/people/index.ts";
import { loadPolicies, POLICIES_DIR } from "../../../src/policy/index.ts";
import { good } from "../town.ts";

const policies = await loadPolicies(POLICIES_DIR, "unknown");
const [faxe] = policies;
if (!faxe) throw new Error("no policy");

const plan = (csv: string | Uint8Array) =>
  planImport(
    good().file,
    faxe.profile,
    typeof csv === "string" ? new TextEncoder().encode(csv) : csv,
  );

function planned(csv: string | Uint8Array) {
  const made = plan(csv);
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  return made;
}

function wrongIn(csv: string): string[] {
  const made = plan(csv);
  if (!("problems" in made)) return [];
  for (const { mend } of made.problems) expect(mend).toMatch(/^\w.*[.?]$/);
  return made.problems.map(({ line, message }) => `${line}: ${message}`);
}

const ID = "aaaaaaaa-2222-4333-8444-555555555555";

test.each([
  [
    "semicolons and Danish names",
    `Navn;Titel;Afdeling;E-mail;Roller\nÅse Ø;Lærer;School;aase@town.example;Leder`,
  ],
  [
    "commas and English names",
    `Full name,Job title,Department,Mail,Roles\nÅse Ø,Lærer,The School,AASE@town.example,leader`,
  ],
  [
    "a BOM, empty lines and Windows line ends",
    `\uFEFFNavn;Stilling;Enhed;E-mailadresse;Rolle\r\n\r\nÅse Ø;Lærer;school;aase@town.example;Ledere\r\n;;;;\r\n`,
  ],
  [
    "quotes",
    `"Navn";"Titel";"Enhed";"E-mail";"Rolle"\n"Åse Ø";"Lærer";"The School";"aase@town.example";"leader, leder"`,
  ],
  [
    "spaces",
    ` Navn ; titel; ENHED ;e_mail;rolle\n Åse Ø ; Lærer;school ; aase@town.example; leader`,
  ],
])("%s are understood", (_, csv) => {
  expect(planned(csv).added).toEqual([
    {
      id: "aase-oe",
      name: "Åse Ø",
      roles: ["leader"],
      title: "Lærer",
      unit: "school",
      email: "aase@town.example",
    },
  ]);
});

test("Windows-1252, as Excel in Denmark writes it, is understood", () => {
  const bytes = Buffer.from("Navn;Titel;Enhed\nÆgir Åø – Ö;Lærer;school\n", "latin1");
  expect(planned(bytes).added[0]?.name).toMatch(/^Ægir Åø/);
  expect(planned(bytes).added[0]).toMatchObject({
    id: expect.stringMatching(/^aegir-aaoe/),
    title: "Lærer",
  });
});

test("who is new, changed, gone or the same is told apart", () => {
  const { added, changed, gone, unchanged, ignored } = planned(
    `Navn;Titel;Enhed;E-mail;AAD-objectid;Slack-id;Ansat\n` +
      `Ida Blå;Lærer;school;IDA@town.example;;;2020\n` +
      `Bo Grøn;Chef;office;;${ID.toUpperCase()};;2021\n` +
      `Kim Hvid;Direktør;office;kim@town.example;;U0KIM;2022\n` +
      `Ny Nielsen;Lærer;school;ny@town.example;;;2023\n`,
  );
  expect(added.map(({ id }) => id)).toEqual(["ny-nielsen"]);
  expect(changed.map(({ after, fields }) => [after.id, fields])).toEqual([
    ["bo", ["title", "unit"]],
    ["kim", ["email"]],
  ]);
  expect(gone.map(({ id }) => id)).toEqual(["ane", "eva"]);
  expect({ unchanged, ignored }).toEqual({ unchanged: 1, ignored: ["Ansat"] });
});

test("an empty cell leaves what there is, and a hyphen takes it out", () => {
  const csv = (cell: string) =>
    `id;navn;enhed;rolle;stedfortræder;e-mail\neva;Eva Sort;office;${cell};${cell};${cell}\n`;
  expect(planned(csv("")).changed).toEqual([]);
  const [change] = planned(csv("-")).changed;
  expect(change?.fields).toEqual(["roles", "email", "deputy"]);
  expect(change?.after).toEqual({
    id: "eva",
    name: "Eva Sort",
    roles: ["employee"],
    title: "DBR",
    unit: "office",
  });
});

test("a deputy is named by id or e-mail, and may come in a later line", () => {
  const csv =
    "id;navn;titel;enhed;e-mail;stedfortræder\nx;X;T;school;x@town.example;Y@town.example\ny;Y;T;school;y@town.example;ane\n";
  expect(planned(csv).added.map(({ deputy }) => deputy)).toEqual(["y", "ane"]);
});

test("roles are known by the policy's own words for them", () => {
  const csv =
    "navn;titel;enhed;rolle\nX;T;school;Databeskyttelsesrådgiveren (DBR)|fagdirektører|SystemOwner\n";
  expect(planned(csv).added[0]?.roles).toEqual(["dpo", "specialistDirectors", "systemOwner"]);
});

test("two people of one name get ids of their own", () => {
  const csv = "navn;titel;enhed\nBo;T;school\nBo;T;school\nBó!;T;school\n李;T;school\n";
  expect(planned(csv).added.map(({ id }) => id)).toEqual(["bo-2", "bo-3", "bo-4", "person"]);
});

test("somebody new with the address of somebody else does not get their roles", () => {
  expect(wrongIn("id;navn;titel;enhed;e-mail\n101;Ny;T;school;eva@town.example\n")).toEqual([
    "2: by the email this is somebody in the tenant's file, by the id somebody else",
  ]);
  expect(wrongIn(`navn;titel;enhed;objectid;e-mail\nNy;T;school;${ID};eva@town.example\n`)).toEqual(
    ["2: by the aadObjectId this is somebody in the tenant's file, by the email somebody else"],
  );
});

test.each([
  ["nothing", "", ["1: the file is empty"]],
  ["only the columns", "navn;enhed\n", []],
  [
    "no such columns",
    "Fornavn;Sted\nIda;Skole\n",
    ["1: there is no column navn (name)", "1: there is no column enhed (unit)"],
  ],
  ["a column twice", "navn;name;enhed\n", ['1: the columns "navn" and "name" are both the name']],
  [
    "a quote left open",
    'navn;enhed\nIda;"school\nBo;school\n',
    ["2: a quote is not closed where it should be"],
  ],
  [
    "a cell too many",
    "navn;enhed;titel\n\nIda;school;Lærer; og mor\n",
    ["3: there are 4 cells for 3 columns"],
  ],
  [
    "one person twice",
    `navn;enhed;e-mail;slack\nIda;school;ida@town.example;\nIda;school;;\nX;school;IDA@town.example;\n`,
    ["4: the email is that of line 2 too"],
  ],
  [
    "one person by two keys",
    `navn;enhed;e-mail;id\nIda;school;ida@town.example;\nIda;school;;ida\n`,
    ["3: this is the person of line 2"],
  ],
  ["an Excel workbook", "PK\u0003\u0004\0\0\0", ["1: this is not a CSV file"]],
  [
    "cells that do not fit",
    "navn;titel;enhed;e-mail;sprog;id\nX;T;school;x;de;Æ!\nY;;school;;;\n",
    [
      "2: the id (id) does not fit",
      "2: the email (email) does not fit",
      "2: the sprog (language) does not fit",
      "3: there is no titel (title)",
    ],
  ],
  [
    "words that mean nothing",
    "navn;titel;enhed;rolle\nX;T;scool;læder\n",
    ['2: the unit "scool" is not known', '2: the roles "læder" is not known'],
  ],
  [
    "deputies who are not there",
    "id;navn;titel;enhed;stedfortræder\nx;X;T;school;zz\ny;Y;T;school;y\n",
    ['2: there is no deputy "zz"', "3: the deputy is the person themselves"],
  ],
])("%s is told by line", (_, csv, problems) => {
  expect(wrongIn(csv)).toEqual(problems);
});
