import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import type { TeamsCredentials } from "../../config.ts";
import { VogterError } from "../../shared/errors.ts";
import type { InboundActivity } from "./activity.ts";
import { loopbackServiceUrl, microsoftServiceUrl, type ServiceUrlCheck } from "./service-url.ts";

/** What the channel knows of a municipality. */
export interface TeamsTenant {
  readonly id: string;
  /** The municipality's Microsoft 365 tenant. */
  readonly teamsTenantId?: string | undefined;
}

/** Who may come in, where answers may go, and for which municipality someone writes. */
export interface Access {
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  /** The bot's id at Microsoft; empty where there is none. */
  readonly appId: string;
  /** Nobody proves who they are, and a person may change municipality by saying so. */
  readonly isOpen: boolean;
  readonly allowsServiceUrl: ServiceUrlCheck;
  /** The id of the municipality; empty when Vogter serves none of that Microsoft 365 tenant. */
  tenantOf(activity: InboundActivity): string;
}

/** For test clients on this machine, which start with the first municipality. */
export function openAccess([first]: readonly [TeamsTenant, ...TeamsTenant[]]): Access {
  return {
    appId: "",
    authentication: new ConfigurationBotFrameworkAuthentication({}),
    allowsServiceUrl: loopbackServiceUrl,
    tenantOf: () => first.id,
    isOpen: true,
  };
}

/**
 * Microsoft signs every request. Which municipality it is for, we check ourselves: a bot of a single Microsoft
 * 365 tenant has been seen to take requests from others.
 */
export function signedAccess(
  credentials: TeamsCredentials,
  tenants: readonly TeamsTenant[],
): Access {
  if (!tenants.some(({ teamsTenantId }) => teamsTenantId)) {
    throw new VogterError({
      code: "teams.no-tenant",
      message: "Teams has credentials, but no tenant says which Microsoft 365 tenant is its own.",
      mend: "Add teamsTenantId to the municipality's file in TENANTS_DIR.",
      exitCode: 2,
    });
  }
  return {
    authentication: new ConfigurationBotFrameworkAuthentication(
      {},
      new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: credentials.appId,
        MicrosoftAppPassword: credentials.password,
        MicrosoftAppType: credentials.type,
        MicrosoftAppTenantId: credentials.tenantId,
      }),
    ),
    appId: credentials.appId,
    allowsServiceUrl: microsoftServiceUrl,
    tenantOf: (activity) => tenantByTeams(tenants, activity),
    isOpen: false,
  };
}

/** The municipality whose Microsoft 365 tenant an activity comes from; empty when there is none. */
export function tenantByTeams(
  tenants: readonly TeamsTenant[],
  { channelData, conversation }: InboundActivity,
): string {
  const from = tenantIdIn(channelData) ?? conversation.tenantId;
  return tenants.find(({ teamsTenantId }) => teamsTenantId && teamsTenantId === from)?.id ?? "";
}

function tenantIdIn(channelData: unknown): string | undefined {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: unknown } | null };
  return typeof tenant?.id === "string" ? tenant.id : undefined;
}
