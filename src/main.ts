import { join } from "node:path";
import { openAnswers } from "./answers/index.ts";
import { mountLocalPage } from "./channels/local/index.ts";
import { openAccess, signedAccess, teamsChannel } from "./channels/teams/index.ts";
import { type Config, readConfig } from "./config.ts";
import { createExamples } from "./conversation/examples.ts";
import { createHandle } from "./conversation/handle.ts";
import { loadExamples } from "./conversation/load-examples.ts";
import { createMetrics } from "./http/metrics.ts";
import { createHttpServer } from "./http/server.ts";
import { stopOnSignal } from "./http/stop-on-signal.ts";
import { currentPolicy, loadTenants, requirePolicies } from "./people/index.ts";
import { type Clock, copenhagenDay, systemClock } from "./shared/clock.ts";
import { reportFault } from "./shared/errors.ts";
import { createLog } from "./shared/log.ts";
import type { Locale } from "./shared/texts.ts";

/** Policies, topics and phrasings come with Vogter; what a municipality changes at run time does not lie here. */
const DATA = join(import.meta.dirname, "../data");

/** Builds everything and starts. Gives the address to visit. */
async function start(config: Config, clock: Clock): Promise<string> {
  const log = createLog(config.logLevel);
  const [tenants, answers, candidates] = await Promise.all([
    loadTenants(config.tenantsDir),
    openAnswers(DATA, { today: () => copenhagenDay(clock) }),
    loadExamples(join(DATA, "examples.yaml")),
  ]);
  const policies = answers.policies.map(({ id }) => id);
  requirePolicies(tenants, policies);

  const metrics = createMetrics();
  const { ask } = answers;
  const examples = createExamples(ask, candidates);
  const handle = createHandle({ ask, examples, policies, tenants, clock, meter: metrics, log });
  const server = createHttpServer({ metrics, log, local: !config.teams });
  const access = config.teams ? signedAccess(config.teams, tenants) : openAccess(tenants);
  teamsChannel({ handle, access, tenants, clock, log }).mount(server.restify);
  // Nobody proves who they are on the page, so it is there only where nobody else can come.
  if (!config.teams) {
    const local = tenants.map((tenant) => ({
      ...tenant,
      examples: (locale: Locale) => examples(currentPolicy(tenant), locale),
    }));
    mountLocalPage(server.restify, { handle, tenants: local, clock });
  }

  const address = await server.start(config.host, config.port);
  stopOnSignal(server, log);
  return address;
}

try {
  const config = readConfig(process.env);
  const address = await start(config, systemClock);
  const what = config.teams ? "answers Teams on" : "is ready: open";
  process.stdout.write(`Vogter ${what} ${address}/\n`);
} catch (error) {
  process.exit(reportFault(error));
}
