import type { Handle } from "../../conversation/envelope.ts";
import type { Courier } from "../../jobs/index.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Logger } from "../../shared/log.ts";
import { writeAddress } from "./address.ts";
import type { Background } from "./background.ts";
import { sayBeside } from "./beside.ts";
import { envelopeOf } from "./envelope-of.ts";
import { type FileInfo, withFileNames } from "./file-info.ts";
import { OPEN_FORM, openPendingForms, submissionAnswer } from "./forms.ts";
import { hear } from "./hear.ts";
import type { Heard } from "./heard.ts";
import type { Hooks } from "./hooks.ts";
import { onceADialog } from "./once-a-dialog.ts";
import { SHARE, type Shareable, share } from "./share.ts";
import { formShower } from "./show-form.ts";
import type { LookAround } from "./surroundings.ts";
import type { Identify, Identity } from "./who.ts";
import type { Workspaces } from "./workspaces.ts";

/** What a turn is built from. */
export interface TurnParts {
  readonly handle: Handle;
  readonly identify: Identify;
  readonly lookAround: LookAround;
  readonly fileInfo: FileInfo;
  readonly workspaces: Workspaces;
  readonly hooks: Hooks;
  readonly shareable: Shareable;
  readonly courier: Courier;
  readonly background: Background;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Does what a verified delivery from a served workspace asks for; gives what stands in the answer to Slack. */
export type Turn = (
  body: Readonly<Record<string, unknown>>,
  team: string,
) => Promise<object | undefined>;

/**
 * Resolves when all is kept, so that the delivery may be acknowledged. What only a click allows, such as opening a
 * dialog, is done at once and beside it.
 */
export function createTurn(parts: TurnParts): Turn {
  const { handle, identify, lookAround, fileInfo, hooks, courier, background, clock } = parts;
  const forms = openPendingForms(clock);
  const showForm = formShower({ ...parts, forms });
  const once = onceADialog(clock);

  const onOwnButton = (heard: Heard, hook: string | undefined, identity: Identity): boolean => {
    const { incoming, address, trigger } = heard;
    if (incoming.kind !== "action") return false;
    const { key = "", form = "" } = incoming.data;
    if (incoming.action === SHARE && hook) {
      const asked = { key, hook, user: address.user, locale: identity.locale };
      background.run(share(parts.shareable, hooks, asked));
      return true;
    }
    const pending = incoming.action === OPEN_FORM ? forms.get(form) : undefined;
    if (pending) background.run(showForm(pending, identity.tenant, trigger));
    return pending !== undefined;
  };

  /** All at once: Slack waits for three seconds, however much there is to ask. */
  const lookUp = (heard: Heard) =>
    Promise.all([
      identify(heard),
      lookAround(heard),
      withFileNames(heard.incoming, fileInfo, parts.log),
    ]);

  const onHeard = async (heard: Heard): Promise<object | undefined> => {
    const [identity, surroundings, incoming] = await lookUp(heard);
    if (!identity) return undefined;
    const hook = heard.responseUrl && hooks.keep(heard.responseUrl);
    if (onOwnButton(heard, hook, identity)) return undefined;
    const { aside } = heard.address;
    const to = writeAddress({ ...heard.address, ...(hook && aside && { hook }) });
    const envelope = envelopeOf({ ...heard, incoming }, identity, surroundings, to, clock.now());
    const said = await handle(envelope);
    for (const reply of said.replies) {
      const content = { locale: identity.locale, ...reply };
      const told = sayBeside(courier, { tenant: identity.tenant, to, content });
      background.run(told.then(() => undefined));
    }
    const pending = said.form && { reply: said.form, to };
    if (heard.incoming.kind === "form") return submissionAnswer(pending, heard.incoming.form);
    if (pending) background.run(showForm(pending, identity.tenant, heard.trigger));
    return undefined;
  };

  return async (body, team) => {
    if (body.type === "block_suggestion") return { options: [] };
    const heard = hear(body, team);
    if (!heard) return undefined;
    const { incoming, delivery } = heard;
    const [, , view = ""] = delivery;
    return incoming.kind === "form" ? once(view, () => onHeard(heard)) : onHeard(heard);
  };
}
