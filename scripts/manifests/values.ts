import { VogterError } from "../../src/shared/errors.ts";

interface Value {
  readonly flag: string;
  /** The environment variable that is read when the flag is not given. */
  readonly env: string;
  readonly about: string;
  /** What it has to look like, as the end of "Give ...". */
  readonly must: string;
  fits(text: string): boolean;
  /** The value that is used when this one is not given. */
  readonly otherwise?: string;
}

const guid = {
  must: "a GUID, such as 6f1c2d3e-0000-4000-8000-123456789abc",
  fits: (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
};
const address = {
  must: "a whole address that begins with https://",
  fits: (text: string) => URL.canParse(text) && new URL(text).protocol === "https:",
};

/** What differs between municipalities, by its placeholder in the sources. */
export const VALUES: Readonly<Record<string, Value>> = {
  host: {
    flag: "host",
    env: "PUBLIC_HOST",
    about: "the name under which Teams and Slack reach Vogter",
    must: "the host name alone, such as vogter.example.dk",
    fits: (text) => /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(text),
  },
  botId: {
    ...guid,
    flag: "bot-id",
    env: "MicrosoftAppId",
    about: "the bot's application id, from its registration in Azure",
  },
  appId: {
    ...guid,
    flag: "app-id",
    env: "TEAMS_APP_ID",
    about: "the Teams app's own id (default: the bot's)",
    otherwise: "botId",
  },
  developer: {
    flag: "developer",
    env: "DEVELOPER_NAME",
    about: "who answers for the app, such as the municipality; Teams shows it",
    must: "a name of at most 32 characters",
    fits: (text) => text.length <= 32,
  },
  website: {
    ...address,
    flag: "website",
    env: "DEVELOPER_WEBSITE",
    about: "where employees get help with the app",
  },
  privacy: {
    ...address,
    flag: "privacy",
    env: "DEVELOPER_PRIVACY",
    about: "where it says how the app treats personal data",
  },
  terms: {
    ...address,
    flag: "terms",
    env: "DEVELOPER_TERMS",
    about: "the terms of use (default: the website)",
    otherwise: "website",
  },
};

type Given = Readonly<Record<string, string | undefined>>;

/**
 * The values for the placeholders in `needed`, from flags or else the environment; one set to nothing counts as not
 * set.
 * @throws VogterError `manifests.*` with exit code 2 that names every value that is missing, or the first that is wrong.
 */
export function readValues(
  needed: readonly string[],
  flags: Given,
  env: Given,
): Record<string, string> {
  const found = needed.map((name) => [name, read(name, flags, env)] as const);
  const missing = new Set(
    found.flatMap(([name, value]) =>
      value === undefined ? [VALUES[name]?.otherwise ?? name] : [],
    ),
  );
  if (missing.size > 0) {
    throw refusal(
      "missing",
      `Not everything that differs between municipalities is given:\n${[...missing].map(line).join("\n")}`,
      "Give each as the flag, or set the variable.",
    );
  }
  return Object.fromEntries(found as [string, string][]);
}

function read(name: string, flags: Given, env: Given): string | undefined {
  const value = VALUES[name];
  if (!value) {
    const known = Object.keys(VALUES).join(", ");
    throw refusal("unknown", `Nothing is called <${name}>.`, `Write one of: ${known}.`);
  }
  const text = flags[name]?.trim() || env[value.env]?.trim();
  if (!text) return value.otherwise && read(value.otherwise, flags, env);
  if (value.fits(text)) return text;
  throw refusal("invalid", `--${value.flag} (${value.env}) is "${text}".`, `Give ${value.must}.`);
}

function line(name: string): string {
  const { flag = name, env = "", about = "" } = VALUES[name] ?? {};
  return `  --${flag} (${env}): ${about}`;
}

function refusal(code: string, message: string, mend: string): VogterError {
  return new VogterError({ code: `manifests.${code}`, message, mend, exitCode: 2 });
}
