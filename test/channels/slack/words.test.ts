import { expect, test } from "vitest";
import { wordsOf } from "../../../src/channels/slack/words.ts";

test.each([
  ["<@UBOT> hvem?", "hvem?"],
  ["må <@U2|Anna> det?", "må @Anna det?"],
  ["se <https://faxe.dk|faxe.dk> &amp; <https://x.dk>", "se faxe.dk & https://x.dk"],
  ["<mailto:a@b.dk|a@b.dk> i <#C1|generelt>", "a@b.dk i #generelt"],
  ["<!here> &lt;b&gt; &amp;lt;", "<b> &lt;"],
])("%j is %j", (written, words) => {
  expect(wordsOf(written, "UBOT").replace(/\s+/g, " ")).toBe(words.replace(/\s+/g, " "));
});
