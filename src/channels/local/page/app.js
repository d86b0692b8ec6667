import { createAttachments } from "./attach.js";
import { createClock } from "./clock.js";
import { createConversation, showProblem } from "./conversation.js";
import { byId } from "./dom.js";
import { createInbox } from "./inbox.js";
import { createPickers } from "./pickers.js";
import { fetchSetup } from "./server.js";
import { recall, remember } from "./settings.js";
import { createTexts } from "./texts.js";
import { startTheme } from "./theme.js";
import { showWelcome } from "./welcome.js";

const composer = byId("composer", HTMLFormElement);
const question = byId("question", HTMLTextAreaElement);
const languages = /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll("[data-locale]")
);

startTheme();
start().catch(() => {
  // Without the server there are no texts either but the Danish ones in the page.
  showProblem(byId("start-problem").textContent ?? "");
  byId("retry").onclick = () => location.reload();
});

async function start() {
  const { texts: all, tenants, hostConfig } = await fetchSetup();
  const texts = createTexts(all);
  const who = createPickers(tenants, () => {
    conversation.restart();
    attachments.clear();
    welcome();
  });
  const attachments = createAttachments(texts);
  const conversation = createConversation({ texts, who, hostConfig });
  createInbox({ who, show: conversation.tell });
  const ask = (/** @type {string} */ text) => {
    conversation.ask(text);
    question.focus({ preventScroll: true });
  };
  const welcome = () => showWelcome({ texts, who, ask });
  const clock = createClock(texts);

  const showLanguage = (/** @type {string | undefined} */ locale) => {
    texts.show(locale === "en" ? "en" : "da");
    welcome();
    clock.show();
    for (const button of languages)
      button.setAttribute("aria-pressed", String(button.dataset.locale === texts.locale));
  };
  for (const button of languages) {
    button.addEventListener("click", () => {
      showLanguage(button.dataset.locale);
      remember("locale", texts.locale);
    });
  }
  showLanguage(recall("locale"));

  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = question.value.trim();
    question.focus();
    if ((text === "" && attachments.names.length === 0) || conversation.waiting) return;
    question.value = "";
    if (attachments.names.length === 0) return conversation.ask(text);
    void attachments.take().then((files) => conversation.askWith(text, files));
  });
  question.addEventListener("keydown", (event) => {
    // While an input method composes a character, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  byId("new").addEventListener("click", () => {
    conversation.restart();
    question.focus({ preventScroll: true });
  });

  // Not before: until here nobody listens, and what was written or chosen would be lost.
  question.disabled = false;
  byId("attach", HTMLButtonElement).disabled = false;
  byId("send", HTMLButtonElement).disabled = false;
}
