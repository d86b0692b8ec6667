import { writeAddress } from "../../src/channels/slack/address.ts";
import { writeMetadata } from "../../src/channels/slack/metadata.ts";
import { leader, reporter } from "./town.ts";

const WHAT = "Jeg har sendt en mail med en borgers sag til en forkert modtager";
let count = 0;

/** A channel's way of reporting: what somebody sends, and the conversation in which their leader then hears of it. */
export interface Reporting {
  /** What the leader sends first, where Vogter has to know them to reach them. */
  readonly hello?: (n: number) => object;
  readonly report: (n: number) => object;
  readonly heardIn: (n: number) => string;
}

/** A dialog that is sent in Slack. */
export const SLACK: Reporting = {
  report: (n) => dialog(`UREPORTER${n}`),
  heardIn: (n) => `DULEADER${n}`,
};

function dialog(user: string) {
  const to = writeAddress({ team: "T1", user });
  return {
    ...{ type: "view_submission", team: { id: "T1" }, api_app_id: "A1", token: "x" },
    ...{ user: { id: user, team_id: "T1" }, trigger_id: `${++count}.t` },
    view: {
      ...{ id: `V${count}`, type: "modal", callback_id: "incident.report", hash: "h" },
      private_metadata: writeMetadata({ to, data: { draft: `draft-${count}` } }),
      state: {
        values: {
          what: { value: { type: "plain_text_input", value: WHAT } },
          found: { value: { type: "radio_buttons", selected_option: { value: "now" } } },
          personalData: { value: { type: "radio_buttons", selected_option: { value: "no" } } },
        },
      },
    },
  };
}

/** A card that is sent in Teams. */
export const TEAMS: Reporting = {
  hello: (n) => ({ ...activity(leader(n)), type: "message", text: "hej" }),
  report: (n) => {
    const draft = { draft: `draft-${count}` };
    const fields = { "field-what": WHAT, "field-found": "now", "field-personalData": "no" };
    const data = { id: "form.sent", data: draft, form: "incident.report", ...fields };
    const action = { type: "Action.Execute", verb: "form.sent", data };
    return {
      ...activity(reporter(n)),
      ...{ type: "invoke", name: "adaptiveCard/action", replyToId: "1777000000002" },
      value: { action, trigger: "manual" },
    };
  },
  heardIn: (n) => `a:${leader(n)}`,
};

function activity(person: string) {
  return {
    ...{ id: String(1_777_000_000_000 + ++count), channelId: "msteams", locale: "da-DK" },
    from: { id: `29:${person}`, name: person, aadObjectId: person },
    recipient: { id: "28:vogter", name: "Vogter" },
    conversation: { id: `a:${person}`, conversationType: "personal", tenantId: "t1" },
  };
}
