import { describe, expect, test } from "vitest";
import { signedAccess } from "../../../src/channels/teams/index.ts";
import { direct, METTE } from "../../channels/teams/activities.ts";
import { openTeams, quietBotFramework } from "../../channels/teams/open-teams.ts";
import { APP, claimsFor, stranger, token } from "../../channels/teams/own-microsoft.ts";

quietBotFramework();

const HOUR = 3_600;
const YEAR = 365 * 24 * HOUR;

test("with a good token it answers, and takes a clock that is a little off", async () => {
  const { postWith, serviceUrl, summaries } = await openTeams();
  for (const [from, to] of [
    [-60, 600],
    [60, 600],
    [-600, -60],
  ] as const) {
    const authorization = `Bearer ${token(claimsFor(serviceUrl, from, to))}`;
    expect((await postWith(authorization, direct("hej"))).status).toBe(200);
  }
  expect(summaries()).toHaveLength(3);
});

describe("it answers 401, asks nothing and says nothing, to", () => {
  const bearer = (made: string) => `Bearer ${made}`;
  const without = (url: string, claim: string) =>
    Object.fromEntries(Object.entries(claimsFor(url)).filter(([name]) => name !== claim));
  test.each<[string, (serviceUrl: string) => string | undefined, object?]>([
    ["no token", () => undefined],
    ["an empty header", () => ""],
    ["no token after the word", () => "Bearer "],
    ["garbage", () => bearer("abc")],
    ["garbage in three parts", () => bearer("a.b.c")],
    ["another way to sign in", () => `Basic ${btoa("vogter:secret")}`],
    ["an old one", (url) => bearer(token(claimsFor(url, -2 * HOUR, -HOUR)))],
    ["one of the future", (url) => bearer(token(claimsFor(url, HOUR, 2 * HOUR)))],
    ["one of ten years ahead", (url) => bearer(token(claimsFor(url, 10 * YEAR, 11 * YEAR)))],
    ["one for another bot", (url) => bearer(token({ ...claimsFor(url), aud: "other" }))],
    ["one for no bot", (url) => bearer(token(without(url, "aud")))],
    ["one of another issuer", (url) => bearer(token({ ...claimsFor(url), iss: "https://x.dk" }))],
    ["one for another serviceUrl", (url) => bearer(token(claimsFor(`${url}x`)))],
    ["one for no serviceUrl", (url) => bearer(token(without(url, "serviceurl")))],
    ["one signed by someone else", (url) => bearer(token(claimsFor(url), { key: stranger }))],
    [
      "one that nobody signed",
      (url) => bearer(token(claimsFor(url), { alg: "none", key: undefined })),
    ],
    ["one with an unknown key", (url) => bearer(token(claimsFor(url), { kid: "k9" }))],
    [
      "one whose words were changed",
      (url) => {
        const [head, , signature] = token(claimsFor(url)).split(".");
        return bearer([head, token(claimsFor(url, -60, YEAR)).split(".")[1], signature].join("."));
      },
    ],
    [
      "a channel the key is not for",
      (url) => bearer(token(claimsFor(url))),
      { channelId: "slack" },
    ],
    ["a key that is not for Teams", (url) => bearer(token(claimsFor(url), { kid: "k2" }))],
    [
      "one where it does not say for which channel it is",
      (url) => bearer(token(claimsFor(url), { kid: "k2" })),
      { channelId: null },
    ],
    [
      "one of a channel without a name",
      (url) => bearer(token(claimsFor(url), { kid: "k2" })),
      { channelId: " " },
    ],
  ])("%s", async (_, make, over) => {
    const { postWith, serviceUrl, asked, sent, lines } = await openTeams();
    const response = await postWith(make(serviceUrl), { ...direct("hej"), ...over });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: { code: "teams.unauthorized", message: "The request carries no valid token." },
    });
    expect([asked, sent]).toEqual([[], []]);
    expect(lines.join()).toContain("without a valid token");
  });
});

test("who it is stands in the activity that Microsoft vouches for, and not in what a person wrote", async () => {
  const { post, envelopes } = await openTeams();
  await post(direct("hej", { from: { id: METTE.id, name: "mette", aadObjectId: null } }));
  await post(direct("hej", { value: { aadObjectId: METTE.aadObjectId }, from: { id: "mette" } }));
  expect(envelopes.map(({ person }) => person.id)).toEqual([
    `aad:${METTE.id.toLowerCase()}`,
    "aad:mette",
  ]);
});

test("credentials make an access that is not open", () => {
  const credentials = { appId: APP, password: "p", type: "SingleTenant", tenantId: "t1" } as const;
  expect(signedAccess(credentials, () => undefined).isOpen).toBe(false);
});
