/** What a person wrote, of how Slack writes it: links and names as they are seen, and without mentions of `bot`. */
export function wordsOf(text: string, bot?: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inside: string) => seen(inside, bot))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}

function seen(inside: string, bot: string | undefined): string {
  const [target = "", label] = inside.split("|");
  if (target.startsWith("@")) return isBot(target, bot) ? "" : label ? `@${label}` : "";
  if (target.startsWith("#")) return label ? `#${label}` : "";
  // "!here" calls people, and says nothing.
  if (target.startsWith("!")) return label ?? "";
  return label ?? target.replace(/^mailto:/, "");
}

function isBot(target: string, bot: string | undefined): boolean {
  return bot !== undefined && target === `@${bot}`;
}

/** Whether `text` calls `user`. */
export function mentions(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@${user}|`);
}
