/** @type {Intl.DateTimeFormatOptions} */
const style = { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Copenhagen" };

const formats = {
  da: new Intl.DateTimeFormat("da-DK", style),
  en: new Intl.DateTimeFormat("en-GB", style),
};

/**
 * An instant in words, as clocks in Copenhagen show it.
 * @param {import("./server.js").Locale} locale
 * @param {number} instant in milliseconds since 1970
 */
export function timeInWords(locale, instant) {
  return formats[locale].format(instant);
}
