import { createBuckets } from "./bucket.ts";
import { type LimitedPlatform, limitedPlatform } from "./platform.ts";
import { saidIn } from "./town.ts";

/**
 * The connector with the limits it has: in a conversation 7 messages a second and 60 in half a minute, and 50 requests
 * a second in a tenant. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export function limitedTeams(): Promise<LimitedPlatform> {
  const aSecond = createBuckets({ burst: 7, perSecond: 7 });
  const halfAMinute = createBuckets({ burst: 60, perSecond: 2 });
  const inTenant = createBuckets({ burst: 50, perSecond: 50 });
  let count = 0;
  return limitedPlatform((req, body) => {
    const [, escaped = ""] = /conversations\/([^/]+)\//.exec(req.url ?? "") ?? [];
    const conversation = decodeURIComponent(escaped);
    const [tenant = "", person = ""] = conversation.split(":");
    const retryAfter = aSecond(conversation) ?? halfAMinute(conversation) ?? inTenant(tenant);
    if (retryAfter !== undefined)
      return { retryAfter, answer: { error: { code: "TooManyRequests", message: "" } } };
    return { person, text: saidIn(body), answer: { id: String(++count) } };
  });
}
