import { WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import type { Scope, Sent } from "../../jobs/index.ts";
import { VogterError } from "../../shared/errors.ts";

/** What Slack says where no later try will fare better. */
const NEVER = new Set([
  ...["channel_not_found", "is_archived", "not_in_channel", "user_not_found", "user_disabled"],
  ...["users_not_found", "cannot_dm_bot", "restricted_action", "messages_tab_disabled"],
  ...["account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed"],
  ...["invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long"],
  ...["missing_scope", "not_enabled", "user_not_in_channel", "team_access_not_granted"],
]);

/**
 * What an error of Slack's means for a message; when it is too much, for all in `scope`. Throws it again when the
 * message is to be tried again.
 */
export function outcomeOf(error: unknown, scope: Scope = "lane"): Sent {
  if (error instanceof WebAPIRateLimitedError) {
    return { outcome: "later", retryAfterMs: error.retryAfter * 1_000, scope };
  }
  const code = codeOf(error);
  if (code !== undefined && NEVER.has(code)) {
    return { outcome: "unreachable", fault: `slack.${code}` };
  }
  if (error instanceof VogterError && error.code === "slack.no_token") {
    return { outcome: "unreachable", fault: error.code };
  }
  throw error;
}

/** Slack's own word for what is wrong. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}
