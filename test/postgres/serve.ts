import { startPostgres } from "./server.ts";

// A PostgreSQL to try things on by hand. It is gone with this process, whichever way that ends.
const { url } = await startPostgres();
process.stdout.write(`${url}\n`);
