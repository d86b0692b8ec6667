interface Found {
  readonly verb: string;
  readonly data: { readonly id: string; readonly data: object; readonly form?: string };
}

/** The button of that name, wherever on a card it is. */
export function buttonOn(card: unknown, title: string): Found | undefined {
  return buttonsOn(card).find((one) => one.title === title);
}

/** The button that sends the form that a card is. */
export function senderOn(card: unknown): Found | undefined {
  return buttonsOn(card).find(({ data }) => data.form !== undefined);
}

/** What the inputs of a card send along. */
export function inputsOf(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([id, value]) => [`field-${id}`, value]));
}

function buttonsOn(part: unknown): (Found & { readonly title: string })[] {
  if (typeof part !== "object" || part === null) return [];
  if ("type" in part && part.type === "Action.Execute" && "title" in part) return [part as never];
  return Object.values(part).flatMap(buttonsOn);
}
