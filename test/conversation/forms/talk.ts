import { onTestFinished } from "vitest";
import type { Card } from "../../../src/conversation/card.ts";
import type { Envelope, Incoming, Locale, Said } from "../../../src/conversation/envelope.ts";
import { draftOf, formDrafts } from "../../../src/conversation/forms/drafts.ts";
import { openForm } from "../../../src/conversation/forms/spec.ts";
import { beginSteps, continueSteps } from "../../../src/conversation/forms/turn-by-turn.ts";
import { fixedClock } from "../../../src/shared/clock.ts";
import { createStore, OWN_KINDS, shapesOf, type Tx } from "../../../src/store/index.ts";
import { openJsonEngine } from "../../../src/store/json/json-engine.ts";
import { freshFolder } from "../../store/folder.ts";
import { inWords } from "../in-words.ts";
import { sampleSpec } from "./sample-form.ts";

/** A Friday. */
const NOW = new Date("2026-03-13T10:00:00Z");
const DATA = { clause: "sikkerhedsbrud/1" };

/** Somebody who is asked the sample form one question after the other, in a store that can be opened again. */
export async function talk(locale: Locale = "da") {
  const folder = freshFolder();
  const shapes = shapesOf([...OWN_KINDS, formDrafts]);
  const open = async () =>
    createStore(await openJsonEngine(folder, shapes), shapes, fixedClock(NOW));
  let store = await open();
  onTestFinished(() => store.close());
  const sent: unknown[] = [];
  const spec = sampleSpec(sent);
  let last: Card | undefined;

  const envelope = (incoming: Incoming): Envelope => ({
    ...{ deliveryId: "d", tenant: "faxe", person: { id: "mette" }, back: "inside" },
    ...{ place: { conversation: "room", kind: "personal" }, receivedAt: NOW, locale, incoming },
  });
  const turn = async (work: (tx: Tx) => Promise<Said | undefined>) => {
    const said = await store.transact(work);
    last = said?.replies[0]?.card ?? last;
    return said;
  };
  const heard = (incoming: Incoming) => turn((tx) => continueSteps(tx, [spec], envelope(incoming)));
  const shown = () => (last ? inWords(last) : "");

  return {
    sent,
    shown,
    begin: (data: Record<string, string> = DATA) => {
      const asked = envelope({ kind: "message", text: "" });
      const form = openForm(spec, { envelope: asked, data }, { count: "3" });
      return turn((tx) => beginSteps(tx, form, asked));
    },
    say: (text: string) => heard({ kind: "message", text }),
    /** Says one thing after the other, and gives what is shown after the last. */
    async tell(...texts: string[]) {
      for (const text of texts) await heard({ kind: "message", text });
      return shown();
    },
    /** Clicks the button of that title on the card that is shown, or on an earlier one. */
    click: (title: string, on = last) => {
      const button = on?.actions.find((action) => action.title === title);
      if (!button) throw new Error(`There is no button "${title}".`);
      return heard({ kind: "action", action: button.id, data: button.data });
    },
    card: () => last,
    async reopen() {
      await store.close();
      store = await open();
    },
    kept: () => store.transact((tx) => draftOf(tx, envelope({ kind: "home" }))),
  };
}
