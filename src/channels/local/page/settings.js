// What the page remembers between visits: language, theme, municipality and person. Never a question.

/** @param {"locale" | "theme" | "tenant" | "person"} name */
export function recall(name) {
  try {
    return localStorage.getItem(`vogter.${name}`) ?? undefined;
  } catch {
    return undefined; // Storage may be forbidden: the page then starts from the beginning each time.
  }
}

/**
 * @param {"locale" | "theme" | "tenant" | "person"} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(`vogter.${name}`, value);
  } catch {
    // As above.
  }
}
