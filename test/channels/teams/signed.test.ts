import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type WhoIs, whoSent } from "../../../src/channels/teams/access.ts";
import { signedAccess } from "../../../src/channels/teams/index.ts";
import { microsoftServiceUrl } from "../../../src/channels/teams/service-url.ts";
import { turns } from "../../../src/conversation/turns.ts";
import { executeClick, openBot } from "./open-bot.ts";

const APP = "11111111-2222-4333-8444-555555555555";
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
const stranger = generateKeyPairSync("rsa", { modulusLength: 2_048 }).privateKey;

/** Stands in for Microsoft's key server. */
const keys = createServer((req, res) => {
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "k1", use: "sig" };
  const body =
    req.url === "/keys"
      ? { keys: [{ ...jwk, endorsements: ["msteams"] }] }
      : { issuer: "x", jwks_uri: `${keysAddress()}/keys` };
  res.setHeader("content-type", "application/json").end(JSON.stringify(body));
});
const keysAddress = () => `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
// The Bot Framework prints what it thinks of a bad token.
beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue();
});
beforeAll(() => new Promise<void>((resolve) => void keys.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  keys.closeAllConnections();
  keys.close();
});

function token(claims: object, { kid = "k1", key = privateKey } = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${part({ alg: "RS256", typ: "JWT", kid })}.${part(claims)}`;
  return `${head}.${createSign("RSA-SHA256").update(head).sign(key).toString("base64url")}`;
}

/** The municipality faxe is the Microsoft tenant t1, and Mette is somebody there. */
const whoIs: WhoIs = ({ teamsTenantId, aadObjectId }) =>
  teamsTenantId === "t1" ? { tenant: "faxe", person: aadObjectId.replace(/^aad-/, "") } : undefined;

/** A bot with credentials whose keys come from here. */
function openSignedBot() {
  return openBot({
    authentication: new ConfigurationBotFrameworkAuthentication(
      {
        ValidateAuthority: true,
        ToChannelFromBotLoginUrl: `${keysAddress()}/none`,
        ToChannelFromBotOAuthScope: "https://api.botframework.com",
        ToBotFromChannelTokenIssuer: "https://api.botframework.com",
        OAuthUrl: `${keysAddress()}/none`,
        ToBotFromChannelOpenIdMetadataUrl: `${keysAddress()}/openid`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${keysAddress()}/openid`,
        CallerId: "",
      },
      new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: APP,
        MicrosoftAppPassword: "unused",
        MicrosoftAppType: "MultiTenant",
      }),
    ),
    appId: APP,
    isOpen: false,
    allowsServiceUrl: () => true,
    whoIs: (activity) => whoSent(activity, whoIs),
  });
}

const CLICK = executeClick("ask.example", { question: "hvem melder jeg et brud til?" });
const now = Math.floor(Date.now() / 1_000);
const claimsFor = (serviceUrl: string) => ({
  iss: "https://api.botframework.com",
  aud: APP,
  serviceurl: serviceUrl,
  nbf: now - 60,
  exp: now + 600,
});

test("with a good token it answers", async () => {
  const { post, activity, serviceUrl, asked } = await openSignedBot();
  const authorization = `Bearer ${token(claimsFor(serviceUrl))}`;
  const response = await post(activity(CLICK), { authorization });
  expect(response.status).toBe(200);
  expect(asked).toHaveLength(1);
});

test("with a good token from a Microsoft tenant it does not serve, it politely refuses, and keeps nothing", async () => {
  const { post, activity, serviceUrl, asked, store } = await openSignedBot();
  const authorization = `Bearer ${token(claimsFor(serviceUrl))}`;
  const foreign = { ...CLICK, channelData: { tenant: { id: "t2" } } };
  const response = await post(activity(foreign), { authorization });
  expect(await response.text()).toContain("Jeg ved ikke, hvilken kommune du skriver fra.");
  expect(asked).toEqual([]);
  expect(
    await store.transact((tx) => tx.find(turns, "people" as never, { tenant: "faxe" })),
  ).toEqual([]);
});

test("a person is who the municipality's file says they are", async () => {
  const { post, activity, serviceUrl, store } = await openSignedBot();
  const authorization = `Bearer ${token(claimsFor(serviceUrl))}`;
  await post(activity(CLICK), { authorization });
  const [turn] = await store.transact((tx) =>
    tx.find(turns, "people" as never, { tenant: "faxe", equals: "mette" }),
  );
  expect(turn?.value.person).toBe("mette");
});

describe("it answers 401, and asks nothing, to", () => {
  test.each<[string, (serviceUrl: string) => string | undefined, object?]>([
    ["no token", () => undefined],
    ["garbage", () => "abc"],
    ["an old one", (url) => token({ ...claimsFor(url), nbf: now - 8_000, exp: now - 4_000 })],
    ["one for another bot", (url) => token({ ...claimsFor(url), aud: "other" })],
    ["one of another issuer", (url) => token({ ...claimsFor(url), iss: "https://evil.dk" })],
    ["one for another serviceUrl", (url) => token({ ...claimsFor(url), serviceurl: "http://x/" })],
    ["one signed by someone else", (url) => token(claimsFor(url), { key: stranger })],
    ["one with an unknown key", (url) => token(claimsFor(url), { kid: "k9" })],
    ["a channel the key is not for", (url) => token(claimsFor(url)), { channelId: "slack" }],
  ])("%s", async (_, make, over) => {
    const { post, activity, serviceUrl, asked, lines } = await openSignedBot();
    const made = make(serviceUrl);
    const response = await post(
      activity({ ...CLICK, ...over }),
      made ? { authorization: `Bearer ${made}` } : {},
    );
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: { code: "teams.unauthorized", message: "The request carries no valid token." },
    });
    expect(asked).toEqual([]);
    expect(lines.join()).toContain("without a valid token");
  });
});

test("with credentials, answers go to Microsoft only", () => {
  const teams = ["https://smba.trafficmanager.net/emea/", "https://webchat.botframework.com/"];
  const others = [
    "http://smba.trafficmanager.net/",
    "https://evil.trafficmanager.net/",
    "https://botframework.com.evil.dk/",
    "https://evilbotframework.com/",
    "https://smba.trafficmanager.net:8443/",
    "http://127.0.0.1:3978/",
  ];
  expect(teams.filter(microsoftServiceUrl)).toEqual(teams);
  expect(others.filter(microsoftServiceUrl)).toEqual([]);
});

test("credentials make an access that is not open", () => {
  const credentials = { appId: APP, password: "p", type: "SingleTenant", tenantId: "t1" } as const;
  expect(signedAccess(credentials, whoIs).isOpen).toBe(false);
});
