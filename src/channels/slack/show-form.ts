import type { Courier } from "../../jobs/index.ts";
import type { Logger } from "../../shared/log.ts";
import { readAddress } from "./address.ts";
import { sayBeside } from "./beside.ts";
import { type Pending, type PendingForms, viewOf } from "./forms.ts";
import type { Workspaces } from "./workspaces.ts";

interface ShowParts {
  readonly forms: PendingForms;
  readonly workspaces: Workspaces;
  readonly courier: Courier;
  readonly log: Logger;
}

/** Shows a form to somebody of a municipality; `trigger` is what a click of theirs allows for three seconds. */
export type ShowForm = (
  pending: Pending,
  tenant: string,
  trigger: string | undefined,
) => Promise<void>;

/** As a dialog; one that Slack gave no time for waits behind a button. */
export function formShower({ forms, workspaces, courier, log }: ShowParts): ShowForm {
  const open = async (pending: Pending, trigger: string): Promise<boolean> => {
    try {
      const client = await workspaces.clientFor(readAddress(pending.to).team);
      // The library's type of a view knows more than Vogter writes.
      await client.views.open({ trigger_id: trigger, view: viewOf(pending) as never });
      return true;
    } catch (err) {
      log.warn({ err, channel: "slack" }, "a dialog could not be opened");
      return false;
    }
  };
  return async (pending, tenant, trigger) => {
    if (trigger && (await open(pending, trigger))) return;
    const content = forms.putBehindButton(pending);
    const outcome = await sayBeside(courier, { tenant, to: pending.to, content });
    if (outcome !== "sent") log.warn({ channel: "slack", tenant, outcome }, "a form was not shown");
  };
}
