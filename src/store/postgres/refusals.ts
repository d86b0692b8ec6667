import { VogterError } from "../../shared/errors.ts";

/** What keeps the store from opening. All of it is for whoever set `DATABASE_URL`. */
function refusal(code: string, message: string, mend: string): VogterError {
  return new VogterError({ code: `store.${code}`, message, mend, exitCode: 2 });
}

export function badUrl(): VogterError {
  return refusal(
    "bad-url",
    "DATABASE_URL is not the address of a PostgreSQL database.",
    "Set it to postgres://user:password@host:5432/database, with %-escapes for what is special in the password.",
  );
}

export function unreachable(name: string, reason: string): VogterError {
  return refusal(
    "unreachable",
    `The database that DATABASE_URL names, ${name}, cannot be reached: ${reason}.`,
    "See that it runs, that host and port are right, and that this machine may connect to it.",
  );
}

export function denied(name: string, reason: string): VogterError {
  return refusal(
    "denied",
    `The database that DATABASE_URL names, ${name}, does not let us in: ${reason}.`,
    "Correct user and password in DATABASE_URL, or let that user in at the server (pg_hba.conf).",
  );
}

export function noDatabase(name: string): VogterError {
  return refusal(
    "no-database",
    `The server has no such database as the one that DATABASE_URL names, ${name}.`,
    "Create it with createdb, or correct the name at the end of DATABASE_URL.",
  );
}

export function noRights(name: string, reason: string): VogterError {
  return refusal(
    "no-rights",
    `The user in DATABASE_URL lacks rights in ${name}: ${reason}.`,
    'Have an administrator run "GRANT CREATE ON DATABASE ... TO ..." for it, or make it the owner of the schema vogter and all that is in there.',
  );
}

export function wrongEncoding(name: string, encoding: string): VogterError {
  return refusal(
    "wrong-encoding",
    `The database that DATABASE_URL names, ${name}, cannot hold every character: its encoding is ${encoding}.`,
    "Create one with ENCODING 'UTF8', and name that in DATABASE_URL.",
  );
}
