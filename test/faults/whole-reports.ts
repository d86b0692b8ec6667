import type { Incident } from "../../src/incidents/index.ts";
import type { AuditEntry } from "../../src/store/audit.ts";
import type { Message } from "../../src/store/outbox.ts";
import type { Row } from "../../src/store/rows.ts";
import { chainFaults } from "./after-the-kill.ts";

/** Whom Faxe's policy has told of each. */
export const RECIPIENTS = ["nadia", "sanne"];

/** What was acknowledged: the numbers of the deliveries, each with the incident's number where the answer had it. */
export type Acknowledged = ReadonlyMap<number, string>;

/** What of the reports is lost, half or doubled, in words; empty when all is well. */
export function reportFaults(rows: readonly Row[], acknowledged: Acknowledged): string[] {
  const ofKind = <T>(kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ id, value }) => ({ id, value: value as T }));
  const incidents = ofKind<Incident>("incident").map(({ value }) => value);
  const numbers = incidents.map(({ number }) => number).sort();
  const audit = ofKind<AuditEntry>("audit").map(({ value }) => value);
  const byIncident = {
    sent: ofKind<{ number: string }>("incident-report").map(({ value }) => value.number),
    audited: audit
      .filter(({ action }) => action === "incident.reported")
      .map(({ subject }) => subject.id),
    looked: ofKind<{ kind: string; payload: { number: string } }>("job").flatMap(({ value }) =>
      value.kind === "incident.look" ? value.payload.number : [],
    ),
    ...Object.fromEntries(RECIPIENTS.map((one) => [`told ${one}`, noticesTo(one)])),
  };
  const counter = ofKind<{ last: number }>("counter").find(({ id }) => id.startsWith("incident-"));
  const byDelivery = Map.groupBy(incidents, ({ what }) => what);
  return [
    ...Object.entries(byIncident).flatMap(([what, list]) =>
      String(list.toSorted()) === String(numbers) ? [] : [`${what}: ${differing(list, numbers)}`],
    ),
    ...numbers.flatMap((number, i) =>
      Number(number.slice(-4)) === i + 1 ? [] : [`${number} is the ${i + 1}th`],
    ),
    ...((counter?.value.last ?? 0) === numbers.length ? [] : ["the counter has a hole"]),
    ...[...byDelivery].flatMap(([what, { length }]) =>
      length === 1 ? [] : [`${what} is ${length} incidents`],
    ),
    ...[...acknowledged].flatMap(([delivery, number]) => {
      const kept = byDelivery.get(`d${delivery}`)?.[0]?.number;
      const isKept = kept !== undefined && (number === "" || kept === number);
      return isKept ? [] : [`d${delivery} was acknowledged as "${number}", and is ${kept}`];
    }),
    ...chainFaults(audit),
  ];

  /** The incidents of which there is a message to somebody, once for each message. */
  function noticesTo(person: string): string[] {
    return ofKind<Message>("message").flatMap(({ value: { about, to } }) =>
      about?.part === "handling" && to === person ? about.id : [],
    );
  }
}

function differing(list: readonly string[], numbers: readonly string[]): string {
  const missing = numbers.filter((one) => !list.includes(one));
  return `${list.length} for ${numbers.length} incidents, not of ${missing}`;
}
