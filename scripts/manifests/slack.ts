import { COMMANDS } from "../../src/conversation/commands.ts";
import { usageHint } from "./command-words.ts";

interface Requests {
  readonly request_url?: string;
}

/** What the source says, as far as it is read here. */
export interface SlackSource {
  readonly features: object;
  readonly settings: {
    readonly event_subscriptions: Requests;
    readonly interactivity: Requests;
    readonly socket_mode_enabled: boolean;
  };
}

/** The source for Socket Mode, in which Vogter calls Slack: nothing says where Slack is to call. */
export function forSocketMode(source: SlackSource): SlackSource {
  const { event_subscriptions, interactivity, ...settings } = source.settings;
  return {
    ...source,
    settings: {
      ...settings,
      event_subscriptions: withoutUrl(event_subscriptions),
      interactivity: withoutUrl(interactivity),
      socket_mode_enabled: true,
    },
  };
}

/** The manifest: its source with every command, which Slack calls where it sends events. */
export function slackManifest({ features, ...source }: SlackSource) {
  const { request_url: url } = source.settings.event_subscriptions;
  const commands = COMMANDS.map((command) => {
    const hint = usageHint(command, "da");
    return {
      command: `/${command.word}`,
      ...(url && { url }),
      description: command.about.da,
      ...(hint && { usage_hint: hint }),
      should_escape: false,
    };
  });
  return { ...source, features: { ...features, slash_commands: commands } };
}

function withoutUrl<T extends Requests>({ request_url: _, ...rest }: T): Omit<T, "request_url"> {
  return rest;
}
