// The page's words, in the language chosen.

/** @param {Record<import("./server.js").Locale, Record<string, string>>} all */
export function createTexts(all) {
  /** @type {import("./server.js").Locale} */
  let locale = "da";

  /**
   * @param {string} key
   * @param {Record<string, string>} [values]
   */
  const say = (key, values = {}) =>
    (all[locale][key] ?? key).replace(/\{\{(\w+)\}\}/g, (hole, name) => values[name] ?? hole);

  return {
    say,
    get locale() {
      return locale;
    },
    /**
     * Shows the page in `next`. What has been said already stays in the language it was said in.
     * @param {import("./server.js").Locale} next
     */
    show(next) {
      locale = next;
      document.documentElement.lang = next;
      for (const element of everyElement("[data-text]"))
        element.textContent = say(element.dataset.text ?? "");
      for (const element of everyElement("[data-label]"))
        element.setAttribute("aria-label", say(element.dataset.label ?? ""));
      for (const element of everyElement("[data-placeholder]"))
        element.setAttribute("placeholder", say(element.dataset.placeholder ?? ""));
    },
  };
}

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
function everyElement(selector) {
  return document.querySelectorAll(selector);
}
