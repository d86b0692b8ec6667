import type { Whereto } from "../../../src/conversation/tell.ts";
import type { Person, Tenant } from "../../../src/people/index.ts";
import type { Invented } from "../desk.ts";

/** What was filled in, by the field's id. */
export type Fields = Readonly<Record<string, string>>;

/** Opens what goes on in a town; `whereto` is where people are who never wrote to Vogter. */
export type Opens = (
  whereto: ((tenant: Tenant, person: Person) => Whereto | undefined) | undefined,
  town: Tenant,
) => Promise<Invented>;

/** What people see and do of Vogter on one channel, through its real server. */
export interface Surface {
  /** Gives the command that opens a form, as people do there, and gives the form. */
  begin(person: string, command: string): Promise<string>;
  /** Reports as people do there, and gives all that the person was shown for it. */
  report(person: string, fields: Fields): Promise<string>;
  /** Writes to Vogter alone, and gives what was shown for it. */
  write(person: string, text: string): Promise<string>;
  /** Clicks the button of that name that the person was shown last, and gives what was shown for it. */
  press(person: string, title: string): Promise<string>;
  /** Sends the form that was opened for the person last, and gives what was shown for it. */
  fill(person: string, fields: Fields): Promise<string>;
  /** All that the person was shown alone, changes included, in that order. */
  shownTo(person: string): Promise<string>;
  /** Lets time pass to ten o'clock on that day, and does what comes due. */
  on(day: string): Promise<void>;
}
