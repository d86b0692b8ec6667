import { expect, test } from "vitest";
import { asksForPack } from "../../../src/conversation/reviews/asks-for-pack.ts";
import { wordsOn } from "../incidents/words-on.ts";
import { openHall } from "./hall.ts";

test.each([
  ...[
    "vis mødepakken",
    "Giv mig mødepakken",
    "Hvor er mødepakken?",
    "mødepakke",
    "hent mødepakken til print",
  ],
  ...["Må jeg se mødepakken til næste personalemøde?", "Kan vi få pakken til personalemødet?"],
  ...["Show me the meeting pack", "can I get the meeting pack for Thursday"],
])("%s: the pack is asked for", (text) => {
  expect(asksForPack(text)).toBe(true);
});

test.each([
  ...[
    "Hvad er en mødepakke?",
    "Hvem laver mødepakken?",
    "vis gennemgangen",
    "Må jeg dele mødepakken?",
  ],
  ...["Vi holdt gennemgangen med mødepakken i går, 14 deltog", "what is the meeting pack for?"],
  "Må mødepakken ligge i Teams?",
])("%s: something else is", (text) => {
  expect(asksForPack(text)).toBe(false);
});

test("whoever leads a unit gets its pack in plain words, whoever leads none hears who does", async () => {
  const hall = await openHall("faxe");
  await hall.until("2026-03-12");
  expect(wordsOn(await hall.say("peter", "vis mødepakken"))).toContain("Mødepakke til Dagplejen");
  expect(wordsOn(await hall.say("mette", "vis mødepakken"))).toContain("holder gennemgangen i");
});
