// Run as a program of its own by stop-on-signal.test.ts: a server that says where it is.
import { createMetrics } from "../../src/http/metrics.ts";
import { createHttpServer } from "../../src/http/server.ts";
import { stopOnSignal } from "../../src/http/stop-on-signal.ts";
import { createLog } from "../../src/shared/log.ts";

const log = createLog("silent");
const server = createHttpServer({ metrics: createMetrics(), log, local: true });
const address = await server.start("127.0.0.1", 0);
stopOnSignal(() => server.stop(), log);
process.stdout.write(address);
