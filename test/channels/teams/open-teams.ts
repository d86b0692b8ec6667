import { beforeEach, vi } from "vitest";
import { whoSent } from "../../../src/channels/teams/access.ts";
import { microsoftServiceUrl } from "../../../src/channels/teams/service-url.ts";
import { findPerson, type Sighting, type Tenant } from "../../../src/people/index.ts";
import type { Store } from "../../../src/store/index.ts";
import { TENANTS } from "../../conversation/desk.ts";
import { FAXE, KALUNDBORG, METTE } from "./activities.ts";
import { openBot } from "./open-bot.ts";
import { APP, claimsFor, ownMicrosoft, token } from "./own-microsoft.ts";

const MICROSOFT_TENANTS: Record<string, string> = { faxe: FAXE, kalundborg: KALUNDBORG };

/** Two municipalities, each with its Microsoft 365 tenant; Faxe's file names Mette. */
const SERVED: readonly Tenant[] = TENANTS.map((tenant) => ({
  ...tenant,
  workspaces: { teams: [MICROSOFT_TENANTS[tenant.id] ?? ""], slack: [] },
  people: tenant.id === "faxe" ? [mette(tenant.id)] : [],
}));

/** As `openBot`, with credentials: every request has to prove that it is Microsoft's. */
export async function openTeams(through?: (store: Store) => Store) {
  const microsoft = await ownMicrosoft();
  const whoIs = (sighting: Sighting) => {
    const found = findPerson(SERVED, sighting);
    return found && { tenant: found.tenant.id, person: found.person.id };
  };
  const bot = await openBot(
    (serviceUrl) => ({
      ...{ authentication: microsoft.authentication, appId: APP, isOpen: false },
      allowsServiceUrl: (url) => url === serviceUrl || microsoftServiceUrl(url),
      whoIs: (activity) => whoSent(activity, whoIs),
    }),
    through,
  );
  const authorization = `Bearer ${token(claimsFor(bot.serviceUrl))}`;
  return {
    ...{ ...bot, microsoft: microsoft.state },
    deliver: (body: unknown, headers = {}) => bot.deliver(body, { authorization, ...headers }),
    post: (activity: object) => bot.post(activity, { authorization }),
    /** Posts with another token, or none. */
    postWith: (header: string | undefined, activity: object) =>
      bot.post(activity, header === undefined ? {} : { authorization: header }),
  };
}

/** The Bot Framework prints what it thinks of a bad token and of a failing answer. */
export function quietBotFramework(): void {
  beforeEach(() => {
    vi.spyOn(console, "error").mockReturnValue();
  });
}

function mette(tenant: string): Tenant["people"][number] {
  return {
    ...{ kind: "listed", id: "mette", tenant, name: METTE.name, roles: [], title: "Lærer" },
    ...{ unit: "school", leads: [], standsInFor: [], oversees: [] },
    aadObjectId: METTE.aadObjectId,
  };
}
