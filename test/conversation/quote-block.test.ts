import { expect, test } from "vitest";
import { quoteBlock } from "../../src/conversation/quote-block.ts";
import { REPORTING } from "./fake-answers.ts";

const clause = (text: string, over: Partial<typeof REPORTING> = {}) =>
  quoteBlock({ ...REPORTING, text, quote: text, parts: [text], ...over });

test("a list stands on lines of its own, and no word is lost", () => {
  const parts = ["Politikken gælder for:", "Alle ansatte", "Alle ansatte i byrådet"];
  expect(clause(parts.join(" "), { parts })).toMatchObject({ text: parts.join("\n") });
});

test("a table row's title stands over it; a sentence that begins with its heading goes on", () => {
  const heading = "Organisering og ansvar › Ledere";
  expect(clause("Ledere Ansvarlig for reglerne.", { heading })).toMatchObject({
    text: "Ledere\nAnsvarlig for reglerne.",
  });
  expect(clause("Ledere er ansvarlige.", { heading })).toMatchObject({
    text: "Ledere er ansvarlige.",
  });
});

test("the emphasis is a part of the text as it is shown", () => {
  const parts = ["Det gælder for:", "Alle ansatte", "Leverandører, der har fået adgang"];
  const block = clause(parts.join(" "), { parts, quote: "for: Alle ansatte" });
  expect(block).toMatchObject({ emphasis: "for:\nAlle ansatte" });
});

test("nothing is emphasised where nearly all of it would be", () => {
  expect(clause("Ja. Alle skal gøre det.", { quote: "Alle skal gøre det." })).not.toHaveProperty(
    "emphasis",
  );
});

test.each([
  ["Formål", "Politik, Faxe Kommune › Formål"],
  ["Faxe Kommune › 6. Ansvar", "Politik, Faxe Kommune › 6. Ansvar"],
  ["Politik › Formål › Mål", "Politik, Faxe Kommune › Formål › Mål"],
])("where it stands (%s) says nothing twice", (heading, source) => {
  expect(clause("x", { policyTitle: "Politik, Faxe Kommune", heading })).toMatchObject({ source });
});
