import { byId, textElement } from "./dom.js";

/** What the server reads of a message's files at most, all of them together, in bytes. */
const MOST_BYTES = 25 * 1024 * 1024;
const MOST_FILES = 10;

const button = byId("attach", HTMLButtonElement);
const picker = byId("picker", HTMLInputElement);
const list = byId("attached");
const refusal = byId("attach-problem");

/**
 * The files that go with the next message. They stay in this page until it is sent, and are read only then.
 * @param {ReturnType<typeof import("./texts.js").createTexts>} texts
 */
export function createAttachments(texts) {
  /** @type {File[]} */
  let files = [];

  button.addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    add(Array.from(picker.files ?? []));
    // So that the same file can be chosen again after it was taken away.
    picker.value = "";
  });

  /** @param {File[]} chosen */
  function add(chosen) {
    const wanted = [...files, ...chosen];
    const bytes = wanted.reduce((sum, { size }) => sum + size, 0);
    const fits = bytes <= MOST_BYTES && wanted.length <= MOST_FILES;
    refusal.hidden = fits;
    refusal.textContent = fits ? "" : texts.say("page.attach.too-much");
    if (!fits) return;
    files = wanted;
    show();
    button.focus();
  }

  function show() {
    list.hidden = files.length === 0;
    list.replaceChildren(...files.map(chip));
  }

  /** @param {File} file */
  function chip(file) {
    const item = textElement("li", "", "");
    const name = textElement("span", "", file.name);
    name.dir = "auto";
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = "×";
    remove.ariaLabel = texts.say("page.attach.remove", { name: file.name });
    remove.addEventListener("click", () => {
      files = files.filter((one) => one !== file);
      show();
      button.focus();
    });
    item.append(name, remove);
    return item;
  }

  return {
    get names() {
      return files.map(({ name }) => name);
    },
    /** Hands the files over as they are sent, and forgets them. */
    async take() {
      const taken = files;
      files = [];
      refusal.hidden = true;
      show();
      return Promise.all(
        taken.map(async (file) => ({ name: file.name, bytes: await base64(file) })),
      );
    },
    clear() {
      files = [];
      refusal.hidden = true;
      show();
    },
  };
}

/**
 * @param {File} file
 * @returns {Promise<string>}
 */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
