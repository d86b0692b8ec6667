import { describe, expect, test } from "vitest";
import { isLoopback, readConfig } from "../src/config.ts";

const TEAMS = {
  MicrosoftAppId: "11111111-2222-4333-8444-555555555555",
  MicrosoftAppPassword: "hemmeligt",
  MicrosoftAppTenantId: "99999999-2222-4333-8444-555555555555",
};

test("an empty environment is the open server on loopback", () => {
  expect(readConfig({ HOST: "", PORT: " " })).toEqual({
    host: "127.0.0.1",
    port: 3978,
    store: { dataDir: "data/state" },
    retentionFile: expect.stringMatching(/data\/retention\.yaml$/),
    tenantsDir: "data/tenants",
    logLevel: "info",
  });
});

test("with Teams credentials any host may be used", () => {
  expect(readConfig({ ...TEAMS, HOST: "0.0.0.0", PORT: "80" })).toMatchObject({
    host: "0.0.0.0",
    port: 80,
    teams: { type: "SingleTenant", appId: TEAMS.MicrosoftAppId },
  });
  const { MicrosoftAppPassword: _, ...identity } = TEAMS;
  const managed = readConfig({ ...identity, MicrosoftAppType: "UserAssignedMSI" });
  expect(managed.teams?.type).toBe("UserAssignedMSI");
});

describe("with Slack credentials any host may be used", () => {
  const HTTP = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "hemmeligt" };

  test("over HTTP, also beside an app token", () => {
    expect(readConfig({ ...HTTP, SLACK_APP_TOKEN: "xapp-1", HOST: "0.0.0.0" }).slack).toEqual({
      botTokens: ["xoxb-1"],
      apiUrl: "https://slack.com/api/",
      by: { kind: "http", signingSecret: "hemmeligt" },
    });
  });

  test("by Socket Mode, for several workspaces, at another address", () => {
    const env = { SLACK_BOT_TOKEN: "xoxb-1, xoxb-2", SLACK_APP_TOKEN: "xapp-1" };
    expect(readConfig({ ...env, SLACK_API_URL: "http://127.0.0.1:9/api" }).slack).toEqual({
      botTokens: ["xoxb-1", "xoxb-2"],
      apiUrl: "http://127.0.0.1:9/api/",
      by: { kind: "socket", appToken: "xapp-1" },
    });
  });
});

describe("a wrong variable is named, with its mend", () => {
  test.each([
    [{ PORT: "http" }, 'PORT is set to "http".', "a whole number from 0 to 65535"],
    [{ PORT: "70000" }, 'PORT is set to "70000".', "a whole number from 0 to 65535"],
    [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL is set to "loud".', "one of trace, debug"],
    [{ MicrosoftAppType: "Single" }, 'MicrosoftAppType is set to "Single".', "one of SingleTenant"],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_SIGNING_SECRET (or, for Socket Mode", "every SLACK"],
    [{ SLACK_SIGNING_SECRET: "x" }, "SLACK_BOT_TOKEN is missing", "Set what is missing"],
    [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN is missing", "Set what is missing"],
    [{ SLACK_API_URL: "http://slack.evil.dk/" }, "SLACK_API_URL is set to", "an https address"],
    [{ HOST: "0.0.0.0" }, "HOST is 0.0.0.0, but no chat channel has credentials", "127.0.0.1"],
    [{ HOST: "127.0.0.1.evil.dk" }, "HOST is 127.0.0.1.evil.dk", "127.0.0.1"],
    [
      { MicrosoftAppId: TEAMS.MicrosoftAppId },
      "MicrosoftAppPassword and MicrosoftAppTenantId are missing for a SingleTenant bot",
      "unset every MicrosoftApp variable",
    ],
    [
      { ...TEAMS, MicrosoftAppTenantId: "" },
      "MicrosoftAppTenantId is missing for a SingleTenant bot",
      "Set what is missing",
    ],
    [
      { MicrosoftAppType: "MultiTenant" },
      "MicrosoftAppId and MicrosoftAppPassword are missing for a MultiTenant bot",
      "Set what is missing",
    ],
  ])("%j", (env, message, mend) => {
    expect(() => readConfig(env)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        mend: expect.stringContaining(mend),
        exitCode: 2,
      }),
    );
  });
});

test("only addresses of this machine are loopback", () => {
  const own = ["localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "LOCALHOST"];
  const others = ["0.0.0.0", "::", "127.0.0.1.evil.dk", "localhost.evil.dk", "10.0.0.1", ""];
  expect(own.filter(isLoopback)).toEqual(own);
  expect(others.filter(isLoopback)).toEqual([]);
});
