import { renderCard } from "./card-view.js";
import { byId } from "./dom.js";
import {
  addAnswer,
  addNote,
  addTold,
  addYours,
  clearLog,
  putInPlace,
  replaceAnswer,
} from "./log.js";
import { newKey, send } from "./server.js";
import { timeInWords } from "./time-words.js";

const welcome = byId("welcome");
const thinking = byId("thinking");
const problem = byId("problem");
const retry = byId("retry");
const question = byId("question", HTMLTextAreaElement);
const fresh = byId("new");

/**
 * What a person did: the words to show for it, and the answer whose button they pressed, if they did.
 * @typedef {{ shown: string, clicked?: HTMLElement[] }} Turn
 */

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
  /** What was said without being asked, by its id. @type {Map<string, HTMLElement[]>} */
  const told = new Map();

  /**
   * @param {import("./server.js").Said} said
   * @param {Turn} turn
   */
  function say(said, turn) {
    if (waiting) return;
    welcome.hidden = true;
    fresh.hidden = false;
    // What a click says is shown with its answer: most often in the answer's place.
    if (!turn.clicked) addYours(texts.say("page.you"), turn.shown);
    const message = {
      ...said,
      delivery: newKey(),
      conversation,
      tenant: who.tenant.id,
      person: who.person.id,
    };
    void attempt(message, turn);
  }

  /**
   * @param {import("./server.js").Message} message
   * @param {Turn} turn
   */
  async function attempt(message, turn) {
    problem.hidden = true;
    wait(true);
    const answer = await send(message, texts.locale);
    // The person has gone on to another conversation: this answer is not for it.
    if (message.conversation !== conversation) return;
    wait(false);
    if ("problem" in answer) {
      showProblem(answer.message ?? texts.say(`page.problem.${answer.problem}`));
      retry.onclick = () => {
        question.focus();
        void attempt(message, turn);
      };
      return;
    }
    show(answer, turn);
  }

  /**
   * @param {import("./server.js").Answered} answer
   * @param {Turn} turn
   */
  function show({ cards, replaces }, { shown, clicked }) {
    /** @type {HTMLElement[]} */
    const turns = [];
    const elements = cards.map((json) =>
      renderCard(json, hostConfig, (action, title) =>
        say({ action }, { shown: title, clicked: turns }),
      ),
    );
    if (clicked && replaces) {
      turns.push(...replaceAnswer(clicked, texts.say("page.vogter"), elements));
      // What is said anew later on takes the place of what stands here now.
      clicked.splice(0, clicked.length, ...turns);
      return;
    }
    if (clicked) addYours(texts.say("page.you"), shown);
    turns.push(...addAnswer(texts.say("page.vogter"), elements));
    // A button that was pressed is often not of use again, so focus goes where the next ones are.
    if (clicked) turns[0]?.focus({ preventScroll: true });
  }

  /**
   * What Vogter says without being asked; said anew, it takes the place of what it said before.
   * @param {import("./server.js").Item} item
   */
  function tell({ id, cards, said }) {
    /** @type {HTMLElement[]} */
    const turns = [];
    const elements = cards.map((json) =>
      renderCard(json, hostConfig, (action, title) =>
        say({ action }, { shown: title, clicked: turns }),
      ),
    );
    welcome.hidden = true;
    fresh.hidden = false;
    const before = told.get(id)?.filter((turn) => turn.isConnected) ?? [];
    const vogter = texts.say("page.vogter");
    const when = said ? timeInWords(texts.locale, Date.parse(said)) : "";
    turns.push(
      ...(before.length > 0 ? putInPlace(before, elements, when) : addTold(vogter, elements, when)),
    );
    told.set(id, turns);
  }

  /** @param {boolean} on */
  function wait(on) {
    waiting = on;
    thinking.textContent = on ? texts.say("page.thinking") : "";
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
    tell,
    /** @param {string} text */
    ask: (text) => say({ text }, { shown: text }),
    /**
     * The files' names are shown here, and nowhere else.
     * @param {string} text
     * @param {import("./server.js").Upload[]} files
     */
    askWith: (text, files) =>
      say(
        { text, files },
        { shown: [text, ...files.map(({ name }) => name)].filter(Boolean).join("\n") },
      ),
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
