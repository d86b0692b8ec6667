import { createBuckets } from "./bucket.ts";
import { type LimitedPlatform, limitedPlatform } from "./platform.ts";
import { saidIn } from "./town.ts";

/**
 * Slack's Web API with the limits it has: about a message a second in each channel, and "several hundred" a minute in a
 * workspace, here 300, with some patience for bursts. https://docs.slack.dev/apis/web-api/rate-limits
 */
export function limitedSlack(): Promise<LimitedPlatform> {
  const inChannel = createBuckets({ burst: 2, perSecond: 1 });
  const inWorkspace = createBuckets({ burst: 20, perSecond: 5 });
  let count = 0;
  return limitedPlatform((req, body) => {
    const team = /xoxb-(\w+)/.exec(req.headers.authorization ?? "")?.[1] ?? "";
    if (!req.url?.endsWith("chat.postMessage")) return { answer: { ok: true, team_id: team } };
    const params = new URLSearchParams(body);
    const channel = params.get("channel") ?? "";
    const retryAfter = inChannel(channel) ?? inWorkspace(team);
    if (retryAfter !== undefined)
      return { retryAfter, answer: { ok: false, error: "ratelimited" } };
    const ts = `1777000000.${String(++count).padStart(6, "0")}`;
    return {
      person: channel.slice(1),
      text: saidIn(params.get("text") ?? ""),
      answer: { ok: true, channel, ts },
    };
  });
}
