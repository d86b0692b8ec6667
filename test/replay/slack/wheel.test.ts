import { expect, test, vi } from "vitest";
import { clickOn, DIRECT } from "../../channels/slack/open-slack.ts";
import { openTurn } from "../../channels/slack/open-turn.ts";
import { openTownsWheel, REPORT } from "../../conversation/wheel/invented.ts";

const words = (value: string) => ({ value: { type: "plain_text_input", value } });
const day = (selected_date: string) => ({ value: { type: "datepicker", selected_date } });

interface View {
  readonly private_metadata: string;
  readonly callback_id: string;
}

test("the wheel is shown with its picture, and a task is reported in a dialog", async () => {
  const invented = await openTownsWheel("https://vogter.example");
  const { event, interact, runner, slack } = await openTurn(undefined, invented, () => ({
    ...{ tenant: "faxe", person: "nadia" },
  }));
  await event({ ...DIRECT, text: "Vis årshjulet" });
  await runner.runDue();
  const shown = JSON.stringify(slack.messages);
  expect(shown).toContain("Årshjul 2026 · Faxe Kommune");
  expect(shown).toMatch(/"image_url":"https:\/\/vogter\.example\/pictures\/[\w-]{22}\.light\.png"/);
  expect(shown).toContain("maj 2026: DBR's årsrapport til Byrådet, forfalder nu.");

  const value = JSON.stringify({ task: REPORT, form: "done" });
  const container = { type: "message", message_ts: "1777000003.000100", channel_id: "D1" };
  await interact(clickOn("wheel.form", value, { container, trigger_id: "9.t" }));
  await vi.waitFor(() => expect(slack.called("views.open")).toHaveLength(1));
  const { view } = slack.called("views.open").at(-1) as unknown as { view: View };
  const id = `V ${view.callback_id}`;
  await interact({
    ...{ type: "view_submission", user: { id: "U1" }, team: { id: "T1" }, trigger_id: id },
    view: {
      ...{ id, type: "modal", callback_id: view.callback_id },
      ...{ private_metadata: view.private_metadata },
      state: { values: { on: day("2026-05-01"), note: words("Forelagt Byrådet") } },
    },
  });
  await runner.runDue();
  expect(JSON.stringify(slack.called("chat.update"))).toContain("✓ udført");
});
