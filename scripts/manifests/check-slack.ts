import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import { z } from "zod";
import { COMMANDS } from "../../src/conversation/commands.ts";

const text = (most: number) => z.string().min(1).max(most);
const requests = { request_url: z.url({ protocol: /^https$/ }).optional() };
/** The scope without which Slack does not send an event; the others need none. */
const SCOPE_OF_EVENT: Readonly<Record<string, string>> = {
  app_mention: "app_mentions:read",
  "message.im": "im:history",
};

const commandIds = COMMANDS.map(({ id }) => id);
const shape = z.object({
  display_information: z.object({
    name: text(35),
    description: text(140),
    long_description: z.string().min(175).max(4_000),
  }),
  features: z.object({
    bot_user: z.object({ display_name: text(80) }),
    shortcuts: z
      .array(z.object({ name: text(24), description: text(150), callback_id: z.enum(commandIds) }))
      .max(10),
    slash_commands: z
      .array(
        z.object({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          description: text(2_000),
          usage_hint: text(1_000).optional(),
          url: requests.request_url,
        }),
      )
      .max(50),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ ...requests, bot_events: z.array(z.string()).max(100) }),
    interactivity: z.object({ ...requests, is_enabled: z.literal(true) }),
    socket_mode_enabled: z.boolean(),
  }),
});

/**
 * What Slack would refuse. Slack publishes a JSON schema; `schemaFile` is where a copy of it lies, if one does. What
 * is checked without it are the limits that texts meet, and what no schema knows.
 */
export async function slackFaults(manifest: unknown, schemaFile?: string): Promise<string[]> {
  const read = shape.safeParse(manifest);
  return [
    ...(read.success ? consistencyFaults(read.data) : issuesOf(read.error)),
    ...(schemaFile ? schemaFaults(manifest, await readFile(schemaFile, "utf8")) : []),
  ];
}

function consistencyFaults({ features, oauth_config, settings }: z.infer<typeof shape>): string[] {
  const urls = [
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
    ...features.slash_commands.map(({ url }) => url),
  ];
  const isSocket = settings.socket_mode_enabled;
  const unheard = settings.event_subscriptions.bot_events.filter((event) => {
    const scope = SCOPE_OF_EVENT[event];
    return scope && !oauth_config.scopes.bot.includes(scope);
  });
  return [
    ...(urls.some((url) => (url === undefined) !== isSocket)
      ? ["settings: every request has a URL, or with Socket Mode none has."]
      : []),
    ...unheard.map((event) => `${event} is not sent without the scope ${SCOPE_OF_EVENT[event]}.`),
  ];
}

function issuesOf({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

function schemaFaults(manifest: unknown, schema: string): string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.validate(JSON.parse(schema), manifest);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
