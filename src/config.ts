import { z } from "zod";
import { VogterError } from "./shared/errors.ts";
import { type StorePlace, storePlace } from "./store/from-environment.ts";
import { retentionFile } from "./store/load-retention.ts";

/** How Vogter proves to Teams that it is the municipality's bot. */
export interface TeamsCredentials {
  readonly appId: string;
  readonly password: string;
  readonly type: "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
  readonly tenantId: string;
}

/** How Vogter proves to Slack that it is the app, and how Slack comes to it. */
export interface SlackCredentials {
  /** One for each workspace. */
  readonly botTokens: readonly string[];
  /** Where the Web API is, with a slash at its end. */
  readonly apiUrl: string;
  readonly by:
    | { readonly kind: "http"; readonly signingSecret: string }
    | { readonly kind: "socket"; readonly appToken: string };
}

/** What the environment says about how to run. Without `teams` or `slack` the server is open, and on loopback only. */
export interface Config {
  readonly host: string;
  /** 0 lets the machine choose a free one. */
  readonly port: number;
  readonly store: StorePlace;
  /** Says for how long what is kept. */
  readonly retentionFile: string;
  readonly tenantsDir: string;
  readonly logLevel: string;
  /** Where the internet finds this server, without a slash at its end: Teams and Slack fetch pictures there. */
  readonly publicUrl?: string;
  readonly teams?: TeamsCredentials;
  readonly slack?: SlackCredentials;
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const BOT_TYPES = ["SingleTenant", "MultiTenant", "UserAssignedMSI"] as const;

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "a whole number from 0 to 65535, such as 3978")
    .transform(Number)
    .refine((port) => port <= 65_535, "a whole number from 0 to 65535, such as 3978")
    .default(3978),
  TENANTS_DIR: z.string().default("data/tenants"),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`).default("info"),
  PUBLIC_URL: z
    .string()
    .regex(
      /^(?:https:\/\/[^\s/?#]+)?$/,
      "an https address without a path, such as https://vogter.faxe.dk",
    )
    .default(""),
  MicrosoftAppId: z.string().default(""),
  MicrosoftAppPassword: z.string().default(""),
  // What the Azure portal makes since 2025, when it stopped making bots for several tenants.
  MicrosoftAppType: z.enum(BOT_TYPES, `one of ${BOT_TYPES.join(", ")}`).default("SingleTenant"),
  MicrosoftAppTenantId: z.string().default(""),
  SLACK_SIGNING_SECRET: z.string().default(""),
  SLACK_BOT_TOKEN: z.string().default(""),
  SLACK_APP_TOKEN: z.string().default(""),
  SLACK_API_URL: z
    .string()
    .refine(isApiUrl, "an https address, such as https://slack.com/api/")
    .default("https://slack.com/api/"),
});

type Environment = z.infer<typeof environment>;

/**
 * Reads the configuration from environment variables; one set to nothing counts as not set.
 * @throws VogterError `config.*` with exit code 2 that names the variable and the mend.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const read = environment.safeParse(set);
  if (!read.success) {
    const [issue] = read.error.issues;
    const name = String(issue?.path[0]);
    throw refusal("invalid", `${name} is set to "${set[name]}".`, `Set it to ${issue?.message}.`);
  }
  const values = read.data;
  const teams = readTeams(values, "MicrosoftAppType" in set);
  const slack = readSlack(values);
  if (!teams && !slack && !isLoopback(values.HOST)) {
    throw refusal(
      "open-to-others",
      `HOST is ${values.HOST}, but no chat channel has credentials, so anyone on the network could use Vogter.`,
      "Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId, or SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET, or leave HOST at 127.0.0.1.",
    );
  }
  return {
    host: values.HOST,
    port: values.PORT,
    store: storePlace(env),
    retentionFile: retentionFile(env),
    tenantsDir: values.TENANTS_DIR,
    logLevel: values.LOG_LEVEL,
    ...(values.PUBLIC_URL && { publicUrl: values.PUBLIC_URL }),
    ...(teams && { teams }),
    ...(slack && { slack }),
  };
}

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

function readTeams(values: Environment, typeIsSet: boolean): TeamsCredentials | undefined {
  const { MicrosoftAppType: type } = values;
  const named = [values.MicrosoftAppId, values.MicrosoftAppPassword, values.MicrosoftAppTenantId];
  if (!typeIsSet && named.every((value) => value === "")) return undefined;
  const required = {
    SingleTenant: ["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId"],
    MultiTenant: ["MicrosoftAppId", "MicrosoftAppPassword"],
    // Azure itself vouches for a managed identity: it has no password.
    UserAssignedMSI: ["MicrosoftAppId", "MicrosoftAppTenantId"],
  } as const;
  const missing = required[type].filter((name) => values[name] === "");
  if (missing.length > 0) {
    throw refusal(
      "teams-incomplete",
      `Teams is only half configured: ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} missing for a ${type} bot.`,
      "Set what is missing, or unset every MicrosoftApp variable to run without Teams.",
    );
  }
  return {
    appId: values.MicrosoftAppId,
    password: values.MicrosoftAppPassword,
    type,
    tenantId: values.MicrosoftAppTenantId,
  };
}

/** Over HTTP where there is a signing secret, else by Socket Mode. */
function readSlack(values: Environment): SlackCredentials | undefined {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = values;
  const botTokens = values.SLACK_BOT_TOKEN.split(/[\s,]+/).filter((token) => token !== "");
  if (botTokens.length === 0 && !signingSecret && !appToken) return undefined;
  const missing = [
    ...(botTokens.length === 0 ? ["SLACK_BOT_TOKEN is"] : []),
    ...(signingSecret || appToken
      ? []
      : ["SLACK_SIGNING_SECRET (or, for Socket Mode, SLACK_APP_TOKEN) is"]),
  ];
  if (missing.length > 0) {
    throw refusal(
      "slack-incomplete",
      `Slack is only half configured: ${missing.join(" and ")} missing.`,
      "Set what is missing, or unset every SLACK variable to run without Slack.",
    );
  }
  return {
    botTokens,
    apiUrl: values.SLACK_API_URL.replace(/\/*$/, "/"),
    by: signingSecret ? { kind: "http", signingSecret } : { kind: "socket", appToken },
  };
}

/** The tokens are sent there, so it must be safe from others' eyes. */
function isApiUrl(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
}

function refusal(code: string, message: string, mend: string): VogterError {
  return new VogterError({ code: `config.${code}`, message, mend, exitCode: 2 });
}
