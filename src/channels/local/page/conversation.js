import { renderCard } from "./card-view.js";
import { byId } from "./dom.js";
import { addAnswer, addNote, addYours, clearLog } from "./log.js";
import { newKey, send } from "./server.js";

const welcome = byId("welcome");
const thinking = byId("thinking");
const problem = byId("problem");
const retry = byId("retry");
const question = byId("question", HTMLTextAreaElement);
const fresh = byId("new");

/**
 * One conversation at a time: says, waits, shows. `who` tells in whose name each message is sent.
 * @param {{
 *   texts: ReturnType<typeof import("./texts.js").createTexts>,
 *   who: { tenant: import("./server.js").Tenant, person: import("./server.js").Person },
 *   hostConfig: object,
 * }} parts
 */
export function createConversation({ texts, who, hostConfig }) {
  let conversation = newKey();
  let waiting = false;

  /**
   * @param {import("./server.js").Said} said
   * @param {string} shown what the log says the person said
   * @param {{ moveFocus: boolean }} options whether focus goes on to the answer
   */
  function say(said, shown, { moveFocus }) {
    if (waiting) return;
    welcome.hidden = true;
    fresh.hidden = false;
    addYours(texts.say("page.you"), shown);
    const message = {
      ...said,
      delivery: newKey(),
      conversation,
      tenant: who.tenant.id,
      person: who.person.id,
    };
    void attempt(message, moveFocus);
  }

  /**
   * @param {import("./server.js").Message} message
   * @param {boolean} moveFocus
   */
  async function attempt(message, moveFocus) {
    problem.hidden = true;
    wait(true);
    const { locale } = texts;
    const answer = await send(message, locale);
    // The person has gone on to another conversation: this answer is not for it.
    if (message.conversation !== conversation) return;
    wait(false);
    if ("problem" in answer) {
      showProblem(answer.message ?? texts.say(`page.problem.${answer.problem}`));
      retry.onclick = () => {
        question.focus();
        void attempt(message, moveFocus);
      };
      return;
    }
    const cards = answer.cards.map((json) => renderCard(json, hostConfig, press));
    const [first] = addAnswer(texts.say("page.vogter"), cards, locale);
    if (moveFocus) first?.focus({ preventScroll: true });
  }

  /** @param {boolean} on */
  function wait(on) {
    waiting = on;
    thinking.textContent = on ? texts.say("page.thinking") : "";
  }

  /**
   * A button that was pressed is often not of use again, so focus goes where the next ones are.
   * @param {{ id: string, data: Record<string, string> }} action
   * @param {string} title
   */
  function press({ id, data }, title) {
    say({ action: { id, data } }, title, { moveFocus: true });
  }

  /** Leaves what was said behind, and says so. */
  function restart() {
    conversation = newKey();
    wait(false);
    problem.hidden = true;
    fresh.hidden = true;
    clearLog();
    welcome.hidden = false;
    const values = { municipality: who.tenant.name, person: who.person.name };
    addNote(texts.say("page.fresh", values));
    scrollTo({ top: 0 });
  }

  return {
    restart,
    /** @param {string} text */
    ask: (text) => say({ text }, text, { moveFocus: false }),
    get waiting() {
      return waiting;
    },
  };
}

/** @param {string} text */
export function showProblem(text) {
  const words = problem.querySelector("p");
  if (words) words.textContent = text;
  problem.hidden = false;
  problem.scrollIntoView({ block: "nearest" });
}
