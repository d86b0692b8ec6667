import type { Card } from "../../../src/conversation/card.ts";
import type { Form } from "../../../src/conversation/form.ts";
import { personOrUnlisted } from "../../../src/people/index.ts";
import type { Locale } from "../../../src/shared/texts.ts";
import { dutyOf } from "../../../src/wheel/duty-of.ts";
import {
  ACT_FORMS,
  actForm,
  dutyCard,
  notForYouCard,
  type Setting,
  taskCard,
  tellingCard,
  unknownCard,
  wheelCard,
} from "../../../src/wheel/index.ts";
import { taskId } from "../../../src/wheel/task.ts";
import { defer, done, openTown } from "../../wheel/town.ts";

const LONG = "Det er en lang forklaring, som nogen har skrevet. ".repeat(40).trim();

/** Every card and form of the annual wheel, with texts as long as they may be. */
export async function wheelShown(
  locale: Locale,
): Promise<{ readonly cards: readonly Card[]; readonly forms: readonly Form[] }> {
  const cards: Card[] = [];
  const forms: Form[] = [];
  for (const [id, owner] of [
    ["faxe", "nadia"],
    ["naestved", "sofie"],
    ["halsnaes", "anders"],
    ["kalundborg", "lone"],
  ] as const) {
    const town = openTown(id);
    await town.jumps("2027-06-15T10:00:00Z");
    const setting = (): Setting => ({ desk: town.desk(), locale, now: town.clock.now() });
    const viewer = personOrUnlisted(town.desk().tenant, owner);
    for (const task of await town.all()) {
      forms.push(...ACT_FORMS.map((name) => actForm(name, task, setting())));
      for (const why of ["begun", "ending", "overdue", "still-open", "unreached"] as const)
        cards.push(tellingCard(task, viewer, { why }, setting()));
      cards.push(dutyCard(dutyOf(task, town.desk()), setting()));
      await town.does(owner, taskId(task), defer("2027-12", LONG));
      cards.push(taskCard(await town.get(taskId(task)), viewer, setting()));
      await town.does(owner, taskId(task), { ...done("2027-06-14", LONG), evidence: LONG });
      cards.push(taskCard(await town.get(taskId(task)), viewer, setting(), LONG.slice(0, 200)));
    }
    const view = await town.view(owner, 2027);
    const picture = { kind: "picture", url: "https://vogter.example/p.png", alt: LONG } as const;
    if (view) cards.push(wheelCard(view, setting(), { viewer: owner, picture }));
    cards.push(notForYouCard(setting()));
  }
  return { cards: [...cards, unknownCard({ locale })], forms };
}
