import { isDay } from "../../shared/calendar/day.ts";
import type { Locale } from "../envelope.ts";
import type { Field } from "../form.ts";

/** A checked value as one says it: the options' titles, and a day with its weekday, so that a wrong one is seen. */
export function showValue(field: Field, value: string, locale: Locale): string {
  switch (field.kind) {
    case "choice":
    case "choices":
      return value
        .split(",")
        .map((one) => field.options.find((option) => option.value === one)?.title ?? one)
        .join(", ");
    case "date":
      if (!isDay(value)) return value;
      return new Intl.DateTimeFormat(locale === "da" ? "da-DK" : "en-GB", {
        dateStyle: "full",
        timeZone: "UTC",
      }).format(new Date(`${value}T00:00Z`));
    case "time":
      return locale === "da" ? `kl. ${value.replace(":", ".")}` : value;
    default:
      return value;
  }
}
