/** What was filled in, by the field's id. */
export type Fields = Readonly<Record<string, string>>;

/** What people see and do of Vogter on one channel, through its real server. */
export interface Surface {
  /** Reports as people do there, and gives all that the person was shown for it. */
  report(person: string, fields: Fields): Promise<string>;
  /** Writes to Vogter alone, and gives what was shown for it. */
  write(person: string, text: string): Promise<string>;
  /** Clicks the button of that name that the person was shown last. */
  press(person: string, title: string): Promise<void>;
  /** Sends the form that was opened for the person last, and gives what was shown for it. */
  fill(person: string, fields: Fields): Promise<string>;
  /** All that the person was shown alone, changes included, in that order. */
  shownTo(person: string): Promise<string>;
}
