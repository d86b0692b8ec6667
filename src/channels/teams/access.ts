import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import type { TeamsCredentials } from "../../config.ts";
import type { InboundActivity } from "./activity.ts";
import { loopbackServiceUrl, microsoftServiceUrl, type ServiceUrlCheck } from "./service-url.ts";

/** What the channel knows of a municipality. */
export interface TeamsTenant {
  readonly id: string;
}

/** Whose municipality a Microsoft 365 tenant is, and who somebody is there; nothing when Vogter serves none such. */
export type WhoIs = (sighting: {
  readonly teamsTenantId: string;
  readonly aadObjectId: string;
}) => Known | undefined;

/** A municipality and a person, as its file names both. */
interface Known {
  readonly tenant: string;
  readonly person: string;
}

/** Who may come in, where answers may go, and for which municipality someone writes. */
export interface Access {
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  /** The bot's id at Microsoft; empty where there is none. */
  readonly appId: string;
  /** Nobody proves who they are, and a person may change municipality by saying so. */
  readonly isOpen: boolean;
  readonly allowsServiceUrl: ServiceUrlCheck;
  /** Who it is, and of which municipality; that is empty when Vogter serves none of that Microsoft 365 tenant. */
  whoIs(activity: InboundActivity): Known;
}

/** For test clients on this machine, which start with the first municipality. */
export function openAccess([first]: readonly [TeamsTenant, ...TeamsTenant[]]): Access {
  return {
    appId: "",
    authentication: new ConfigurationBotFrameworkAuthentication({}),
    allowsServiceUrl: loopbackServiceUrl,
    whoIs: ({ from }) => ({ tenant: first.id, person: from.aadObjectId ?? from.id }),
    isOpen: true,
  };
}

/**
 * Microsoft signs every request. Which municipality it is for, we check ourselves: a bot of a single Microsoft
 * 365 tenant has been seen to take requests from others.
 */
export function signedAccess(credentials: TeamsCredentials, whoIs: WhoIs): Access {
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
    whoIs: (activity) => whoSent(activity, whoIs),
    isOpen: false,
  };
}

/** Who an activity is from: Microsoft vouches for both ids once it has signed the request. */
export function whoSent(activity: InboundActivity, whoIs: WhoIs): Known {
  const { from } = activity;
  const teamsTenantId = teamsTenantOf(activity);
  const aadObjectId = from.aadObjectId ?? from.id;
  return whoIs({ teamsTenantId, aadObjectId }) ?? { tenant: "", person: aadObjectId };
}

/** The Microsoft 365 tenant an activity is from; empty when it does not say. */
export function teamsTenantOf({ channelData, conversation }: InboundActivity): string {
  return tenantIdIn(channelData) ?? conversation.tenantId ?? "";
}

function tenantIdIn(channelData: unknown): string | undefined {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: unknown } | null };
  return typeof tenant?.id === "string" ? tenant.id : undefined;
}
