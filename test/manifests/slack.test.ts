import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { build, type Target } from "../../scripts/manifests/build.ts";
import { slackFaults } from "../../scripts/manifests/check-slack.ts";
import { COMMANDS } from "../../src/conversation/commands.ts";
import { builtFile, json, values } from "./sample.ts";

/** Slack's schema is not ours to copy: it is checked against where it lies beside the project. */
const schemaFile = "../shared/schemas/slack-manifest-2.0.0.json";
const variants: readonly Target[] = ["slack", "slack-socket"];
const manifestOf = async (target: Target) => json(await builtFile(target));

describe.each(variants)("%s", (target) => {
  test("is within Slack's limits", async () => {
    expect(await slackFaults(await manifestOf(target))).toEqual([]);
  });

  test.skipIf(!existsSync(schemaFile))("is what Slack's schema asks for", async () => {
    expect(await slackFaults(await manifestOf(target), schemaFile)).toEqual([]);
  });

  test("offers every command with its Danish words, and nothing else", async () => {
    const { features } = await manifestOf(target);
    const offered = features.slash_commands.map(({ command, description }: Command) => [
      command,
      description,
    ]);
    expect(offered).toEqual(COMMANDS.map(({ word, about }) => [`/${word}`, about.da]));
    expect(features.slash_commands[0].usage_hint).toBe("[dit spørgsmål]");
  });

  test("offers the two shortcuts and the home page", async () => {
    const { features } = await manifestOf(target);
    expect(features.shortcuts).toMatchObject([
      { type: "message", name: "Meld som hændelse", callback_id: "incident" },
      { type: "global", name: "Spørg politikken", callback_id: "ask" },
    ]);
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test("asks for these scopes, none of which reads channels' messages", async () => {
    const { oauth_config, settings } = await manifestOf(target);
    expect(oauth_config.scopes).toEqual({
      bot: [
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "mpim:read",
        "users:read",
        "users:read.email",
      ],
    });
    expect(settings.event_subscriptions.bot_events).not.toContain("message.channels");
  });
});

interface Command {
  command: string;
  description: string;
}

test("all of Slack calls one address", async () => {
  const { features, settings } = await manifestOf("slack");
  const url = `https://${values.host}/slack/events`;
  expect(settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: url },
    interactivity: { is_enabled: true, request_url: url },
  });
  for (const command of features.slash_commands) expect(command.url).toBe(url);
});

test("with Socket Mode Slack is given no address, and no host is needed", async () => {
  const [file] = await build("slack-socket", {});
  const manifest = json(file?.content);
  expect(manifest.settings.socket_mode_enabled).toBe(true);
  expect(JSON.stringify(manifest)).not.toMatch(/https?:/);
});

describe("what Slack would refuse is named:", () => {
  test.each<[string, (manifest: ReturnType<typeof json>) => void, string]>([
    [
      "a long shortcut",
      (it) => {
        it.features.shortcuts[0].name = "x".repeat(25);
      },
      "features.shortcuts.0.name",
    ],
    [
      "a command with a capital",
      (it) => {
        it.features.slash_commands[0].command = "/Politik";
      },
      "features.slash_commands.0.command",
    ],
    [
      "a shortcut to no command",
      (it) => {
        it.features.shortcuts[0].callback_id = "x";
      },
      "features.shortcuts.0.callback_id",
    ],
    [
      "a short long description",
      (it) => {
        it.display_information.long_description = "x".repeat(174);
      },
      "display_information.long_description",
    ],
    [
      "an event without its scope",
      (it) => {
        it.oauth_config.scopes.bot = [];
      },
      "message.im is not sent without the scope im:history",
    ],
    [
      "Socket Mode with an address",
      (it) => {
        it.settings.socket_mode_enabled = true;
      },
      "with Socket Mode none has",
    ],
  ])("%s", async (_, spoil, named) => {
    const manifest = await manifestOf("slack");
    spoil(manifest);
    expect((await slackFaults(manifest)).join("\n")).toContain(named);
  });
});
