import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import { onTestFinished } from "vitest";

export const APP = "11111111-2222-4333-8444-555555555555";
const ISSUER = "https://api.botframework.com";
const own = generateKeyPairSync("rsa", { modulusLength: 2_048 });
export const stranger = generateKeyPairSync("rsa", { modulusLength: 2_048 }).privateKey;

/** What Microsoft says in a token that goes with an activity. Seconds, counted from now. */
export function claimsFor(serviceUrl: string, from = -60, to = 600): object {
  const now = Math.floor(Date.now() / 1_000);
  return { iss: ISSUER, aud: APP, serviceurl: serviceUrl, nbf: now + from, exp: now + to };
}

export function token(
  claims: object,
  { kid = "k1", alg = "RS256", key = own.privateKey as KeyObject | undefined } = {},
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${part({ alg, typ: "JWT", kid })}.${part(claims)}`;
  const signature = key && createSign("RSA-SHA256").update(head).sign(key);
  return `${head}.${signature?.toString("base64url") ?? ""}`;
}

/** Microsoft on this machine: the keys it signs with, and the tokens it gives the bot for its answers. */
export async function ownMicrosoft() {
  /** What the bot is told when it asks for a token. */
  const state: { refuses?: Error | undefined } = {};
  const jwk = { ...own.publicKey.export({ format: "jwk" }), use: "sig" };
  const keys = [
    { ...jwk, kid: "k1", endorsements: ["msteams"] },
    { ...jwk, kid: "k2", endorsements: ["webchat"] },
  ];
  const server = createServer((req, res) => {
    const body = req.url === "/keys" ? { keys } : { issuer: ISSUER, jwks_uri: `${url()}/keys` };
    res.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: `${url()}/none`,
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      OAuthUrl: `${url()}/none`,
      ToBotFromChannelOpenIdMetadataUrl: `${url()}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url()}/openid`,
      CallerId: "",
    },
    new OwnCredentials(state),
  );
  return { authentication, state };
}

/** The bot's own token, without a call to Microsoft's login. */
class OwnCredentials extends ConfigurationServiceClientCredentialFactory {
  readonly #state: { refuses?: Error | undefined };

  constructor(state: { refuses?: Error | undefined }) {
    super({
      MicrosoftAppId: APP,
      MicrosoftAppPassword: "unused",
      MicrosoftAppType: "MultiTenant",
    });
    this.#state = state;
  }

  override async createCredentials(): ReturnType<
    ConfigurationServiceClientCredentialFactory["createCredentials"]
  > {
    const state = this.#state;
    return {
      async signRequest(request) {
        if (state.refuses) throw state.refuses;
        request.headers.set("authorization", "Bearer the-bot");
        return request;
      },
    };
  }
}
