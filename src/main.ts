import { join } from "node:path";
import { openAnswers } from "./answers/index.ts";
import { createWork } from "./background-work.ts";
import { mountLocalPage } from "./channels/local/index.ts";
import { slackChannel } from "./channels/slack/index.ts";
import { openAccess, signedAccess, teamsChannel, teamsCourier } from "./channels/teams/index.ts";
import { type Config, readConfig } from "./config.ts";
import { createExamples } from "./conversation/examples.ts";
import { createHandle } from "./conversation/handle.ts";
import { loadExamples } from "./conversation/load-examples.ts";
import { createMetrics } from "./http/metrics.ts";
import { createHttpServer } from "./http/server.ts";
import { stopOnSignal } from "./http/stop-on-signal.ts";
import { wakingStore } from "./jobs/index.ts";
import { openStore } from "./keeping.ts";
import {
  currentPolicy,
  findPerson,
  loadTenants,
  requirePolicies,
  requireWorkspaces,
  type Sighting,
} from "./people/index.ts";
import { copenhagenDay, movableClock, systemClock } from "./shared/clock.ts";
import { reportFault } from "./shared/errors.ts";
import { createLog } from "./shared/log.ts";
import type { Locale } from "./shared/texts.ts";

/** Policies, topics and phrasings come with Vogter; what a municipality changes at run time does not lie here. */
const DATA = join(import.meta.dirname, "../data");

/** Builds everything and starts. Gives the address to visit. */
async function start(config: Config): Promise<string> {
  const log = createLog(config.logLevel);
  // Where nobody proves who they are, whoever tries Vogter out may also try what comes later.
  const clock = config.teams || config.slack ? systemClock : movableClock(systemClock);
  const [tenants, answers, candidates, { store: kept, compact }] = await Promise.all([
    loadTenants(config.tenantsDir),
    openAnswers(DATA, { today: () => copenhagenDay(clock) }),
    loadExamples(join(DATA, "examples.yaml")),
    openStore(config, clock, log),
  ]);
  const policies = answers.policies.map(({ id }) => id);
  requirePolicies(tenants, policies);

  const metrics = createMetrics();
  if (config.teams) requireWorkspaces(tenants, "teams");
  if (config.slack) requireWorkspaces(tenants, "slack");
  const isOpen = !config.teams && !config.slack;
  const whoIs = (sighting: Sighting) => {
    const found = findPerson(tenants, sighting);
    return found && { tenant: found.tenant.id, person: found.person.id };
  };
  const access = config.teams
    ? signedAccess(config.teams, whoIs)
    : isOpen
      ? openAccess(tenants)
      : undefined;
  const slack =
    config.slack &&
    slackChannel({
      ...{ credentials: config.slack, whoIs, clock, log },
      handle: (envelope) => handle(envelope),
    });
  const couriers = [
    ...(access ? [teamsCourier(access, kept)] : []),
    ...(slack ? [slack.courier] : []),
  ];
  const runner = await createWork(config, {
    ...{ store: kept, compact, couriers, tenants, clock, log },
    meter: metrics.jobs,
  });
  // What is said in a turn leaves at once, and not when somebody looks the next time.
  const store = wakingStore(kept, runner.wake);

  const { ask } = answers;
  const examples = createExamples(ask, candidates);
  const handle = createHandle({ ask, examples, policies, tenants, store, meter: metrics, log });
  const { health } = store;
  const server = createHttpServer({ metrics, log, health, local: isOpen });
  if (access) teamsChannel({ handle, access, tenants, clock, log }).mount(server.restify);
  slack?.mount(server.restify);
  // Nobody proves who they are on the page, so it is there only where nobody else can come.
  if (isOpen) {
    const local = tenants.map((tenant) => ({
      ...tenant,
      examples: (locale: Locale) => examples(currentPolicy(tenant), locale),
    }));
    mountLocalPage(server.restify, { handle, tenants: local, clock });
  }

  const address = await server.start(config.host, config.port);
  runner.start();
  slack?.start();
  stopOnSignal(async () => {
    await slack?.stop();
    await server.stop();
    await runner.stop();
    await kept.close();
  }, log);
  return address;
}

try {
  const config = readConfig(process.env);
  const address = await start(config);
  const channels = [...(config.teams ? ["Teams"] : []), ...(config.slack ? ["Slack"] : [])];
  const what = channels.length > 0 ? `answers ${channels.join(" and ")} on` : "is ready: open";
  process.stdout.write(`Vogter ${what} ${address}/\n`);
} catch (error) {
  process.exit(reportFault(error));
}
