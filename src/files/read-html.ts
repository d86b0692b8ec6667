import { markupParser } from "./markup.ts";
import type { Reading } from "./reading.ts";

const UNSEEN = new Set(["script", "style"]);
const SPOKEN = ["alt", "title", "value", "placeholder", "content"];
const INLINE = new Set(
  "a abbr b bdi bdo cite code em font i ins kbd mark q s samp small span strong sub sup u var wbr".split(
    " ",
  ),
);

/** What a page shows and says, its comments too; no script is run and nothing is fetched. */
export function readHtml(html: string, reading: Reading) {
  let unseen = 0;
  const parser = markupParser("html", {
    open(name, attributes) {
      if (UNSEEN.has(name)) unseen += 1;
      if (!INLINE.has(name)) reading.add(name === "td" || name === "th" ? "\t" : "\n");
      for (const spoken of SPOKEN) {
        const words = attributes[spoken];
        if (words) reading.add(`${words}\n`);
      }
    },
    text(text) {
      if (unseen === 0) reading.add(text);
    },
    close(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      if (!INLINE.has(name)) reading.add("\n");
    },
    comment(text) {
      if (!text.startsWith("[if")) reading.add(`\n${text}\n`);
    },
  });
  parser.write(html);
  parser.end();
}
