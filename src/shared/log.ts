import { type DestinationStream, destination, pino } from "pino";
import { VogterError } from "./errors.ts";

/**
 * The only things a log line may hold: ids, codes, numbers and an error. None may carry what a person wrote,
 * a file's content or a person's name; add a field only if that stays true.
 */
interface LogFields {
  tenant?: string;
  person?: string;
  channel?: string;
  conversation?: string;
  delivery?: string;
  message?: string;
  kind?: string;
  policy?: string;
  clause?: string;
  topic?: string;
  outcome?: string;
  method?: string;
  route?: string;
  status?: number;
  host?: string;
  port?: number;
  file?: string;
  count?: number;
  seed?: number;
  ms?: number;
  code?: string;
  err?: unknown;
}

/**
 * One line in the log: `log.info({ tenant, delivery }, "turn done")`. The sentence is fixed: a value goes into
 * a field, where the list above watches it, never into the sentence.
 */
interface Write {
  (sentence: string): void;
  (fields: LogFields, sentence: string): void;
}

/** Where the program says what it does. A test hands in its own. */
export interface Logger {
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
}

/** Writes JSON lines from `level` (a pino level or `silent`) up to stderr, or to `stream`. */
export function createLog(level: string, stream: DestinationStream = destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    stream,
  );
}

/** Only our own errors keep their message: `JSON.parse`, for one, quotes the text it could not read. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    type: error.name,
    code,
    statusCode,
    message: error instanceof VogterError ? error.message : undefined,
    stack: error.stack?.split("\n").filter((line) => line.startsWith("    at ")),
  };
}
