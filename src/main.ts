import { join } from "node:path";
import { openAnswers } from "./answers/index.ts";
import { createWork } from "./background-work.ts";
import { LOCAL, mountLocalPage, openInbox, openUploads } from "./channels/local/index.ts";
import { directTo, slackChannel } from "./channels/slack/index.ts";
import {
  openAccess,
  signedAccess,
  teamsChannel,
  teamsCourier,
  teamsFiles,
} from "./channels/teams/index.ts";
import { type Config, readConfig } from "./config.ts";
import { openDispensations } from "./conversation/dispensations/index.ts";
import { createExamples } from "./conversation/examples.ts";
import { createFetch, endEventMaker, openLinks } from "./conversation/files/index.ts";
import { createHandle } from "./conversation/handle.ts";
import { openIncidents } from "./conversation/incidents/index.ts";
import { loadExamples } from "./conversation/load-examples.ts";
import { openReviews } from "./conversation/reviews/index.ts";
import { openStorage } from "./conversation/storage/open-storage.ts";
import { openWheel, wheelFileMaker } from "./conversation/wheel/index.ts";
import { mountFiles } from "./http/files.ts";
import { createMetrics } from "./http/metrics.ts";
import { mountPictures } from "./http/pictures.ts";
import { createHttpServer } from "./http/server.ts";
import { stopOnSignal } from "./http/stop-on-signal.ts";
import { openIntents } from "./intents/index.ts";
import { progressOf, wakingStore } from "./jobs/index.ts";
import { openStore } from "./keeping.ts";
import {
  currentPolicy,
  findPerson,
  loadTenants,
  type Person,
  requirePolicies,
  requireWorkspaces,
  type Sighting,
  type Tenant,
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
  const [tenants, answers, { intentOf }, candidates, { store: kept, compact }] = await Promise.all([
    loadTenants(config.tenantsDir),
    openAnswers(DATA, { today: () => copenhagenDay(clock) }),
    openIntents(DATA),
    loadExamples(join(DATA, "examples.yaml")),
    openStore(config, clock, log),
  ]);
  const policies = answers.policies.map(({ id }) => id);
  requirePolicies(tenants, policies);

  const metrics = createMetrics(() => progressOf(kept));
  if (config.teams) requireWorkspaces(tenants, "teams");
  if (config.slack) requireWorkspaces(tenants, "slack");
  const isOpen = !config.teams && !config.slack;
  const whoIs = (sighting: Sighting) => {
    const found = findPerson(tenants, sighting);
    return found && { tenant: found.tenant.id, person: found.person.id };
  };
  const access = accessFor(config, tenants, whoIs);
  const slack =
    config.slack &&
    slackChannel({
      ...{ credentials: config.slack, whoIs, clock, log },
      handle: (envelope) => handle(envelope),
    });
  // On the page anybody may be anyone, so everybody can be told something there.
  const page = isOpen ? { inbox: openInbox(), uploads: openUploads() } : undefined;
  const couriers = [
    ...(access ? [teamsCourier(access, kept)] : []),
    ...(slack ? [slack.courier] : []),
    ...(page ? [page.inbox.courier] : []),
  ];
  const whereto = ({ workspaces }: Tenant, { id, slackUserId }: Person) =>
    page ? { channel: LOCAL, to: id } : slack && directTo(workspaces?.slack ?? [], slackUserId);
  const known = { tenants, policies: answers.texts, whereto };
  const incidents = await openIncidents(DATA, {
    ...{ ...known, log, onUnreached: metrics.incidentUnreached },
  });
  const publicUrl = config.publicUrl ?? (page && "");
  const links = openLinks(publicUrl);
  const dispensations = await openDispensations(DATA, { ...known, links });
  const wheel = await openWheel(DATA, { ...known, links });
  const reviews = await openReviews(DATA, { ...known, links, wheel: wheel.show });
  const storage = await openStorage(DATA, {
    ...{ tenants, policies: answers.texts, inside: page?.uploads.files, log },
    fetchers: [...(access ? [teamsFiles(access)] : []), ...(slack ? [slack.files] : [])],
    others: [incidents.flow, dispensations.flow],
    publicUrl,
  });
  const runner = await createWork(config, {
    ...{ store: kept, compact, couriers, tenants, incidents, dispensations, clock, log },
    ...{ reviews, wheel },
    jobs: storage.jobs,
    ...{ meter: metrics.jobs, outbox: metrics.outbox },
  });
  // What is said in a turn leaves at once, and not when somebody looks the next time.
  const store = wakingStore(kept, runner.wake);

  const { ask } = answers;
  const examples = createExamples(ask, candidates);
  const handle = createHandle({
    ...{ ask, intentOf, examples, policies, tenants, store, meter: metrics, log },
    flows: [
      ...[incidents.flow, incidents.records, dispensations.flow],
      ...[reviews.flow, wheel.flow, storage.flow],
    ],
    look: storage.look,
  });
  const { health } = store;
  const server = createHttpServer({ metrics, log, health, local: isOpen });
  if (access) teamsChannel({ handle, access, tenants, clock, log }).mount(server.restify);
  slack?.mount(server.restify);
  mountPictures(
    server.restify,
    async (name) =>
      (await storage.png(name)) ?? (await wheel.png(kept, name)) ?? reviews.png(kept, name),
  );
  mountFiles(
    server.restify,
    createFetch(
      kept,
      new Map([endEventMaker(dispensations.desks), ...reviews.makers, wheelFileMaker(wheel.desks)]),
    ),
  );
  // Nobody proves who they are on the page, so it is there only where nobody else can come.
  if (page) {
    const local = tenants.map((tenant) => ({
      ...tenant,
      examples: (locale: Locale) => examples(currentPolicy(tenant), locale),
    }));
    mountLocalPage(server.restify, { handle, tenants: local, clock, ...page });
  }

  const address = await server.start(config.host, config.port);
  runner.start();
  slack?.start();
  stopOnSignal(async () => {
    await slack?.stop();
    await server.stop();
    await runner.stop();
    await storage.close();
    await kept.close();
  }, log);
  return address;
}

/** Who may come in from Teams: without credentials for any channel, whoever is on this machine. */
function accessFor(
  { teams, slack }: Config,
  tenants: Parameters<typeof openAccess>[0],
  whoIs: Parameters<typeof signedAccess>[1],
) {
  if (teams) return signedAccess(teams, whoIs);
  return slack ? undefined : openAccess(tenants);
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
