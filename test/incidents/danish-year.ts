// The days that a municipality is closed from September 2027 to August 2028, written down and not calculated.
const CLOSED = new Set([
  ...["2027-12-24", "2027-12-25", "2027-12-26", "2027-12-31", "2028-01-01"],
  ...["2028-04-13", "2028-04-14", "2028-04-16", "2028-04-17"],
  ...["2028-05-25", "2028-06-04", "2028-06-05"],
]);

const HOUR = 3_600_000;

/** What the clock on the wall shows in Copenhagen, such as `2028-02-29 08:00`. */
function wall(instant: number): string {
  return format.format(instant);
}

const format = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Copenhagen",
  dateStyle: "short",
  timeStyle: "short",
});

/** The instant itself while people are at work, else the next time that they come. */
export function whenAtWork(instant: number): number {
  const [day = "", time = ""] = wall(instant).split(" ");
  if (isBusinessDay(day) && time >= "08:00" && time < "16:00") return instant;
  // On the hour, and then from one to the next: the offset to UTC is whole hours all year round.
  const first = Math.ceil(instant / HOUR) * HOUR;
  for (let at = first; ; at += HOUR) {
    const [on = "", shown] = wall(at).split(" ");
    if (shown === "08:00" && isBusinessDay(on)) return at;
  }
}

/** The instant a month later at which the wall clock shows the same, or what it shows instead of a skipped hour. */
export function monthLater(instant: number): number {
  const [day = "", time = ""] = wall(instant).split(" ");
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const at = Date.UTC(year, month, Math.min(date, days));
  const wanted = `${new Date(at).toISOString().slice(0, 10)} ${time}`;
  const utc = Date.parse(`${wanted.replace(" ", "T")}:00Z`);
  return [utc - 2 * HOUR, utc - HOUR].find((one) => wall(one) === wanted) ?? utc - HOUR;
}

function isBusinessDay(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay()) && !CLOSED.has(day);
}
