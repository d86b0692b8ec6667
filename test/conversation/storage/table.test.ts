import { expect, test } from "vitest";
import { tableReply } from "../../../src/conversation/storage/table-card.ts";
import { openPictures } from "../../../src/conversation/storage/table-picture.ts";
import { tableSvg } from "../../../src/conversation/storage/table-svg.ts";
import { openStorageAdvice } from "../../../src/storage-advice/index.ts";

const rules = (await openStorageAdvice("data")).rulesOf();

test("the picture shows every place, and for every cell the word beside the colour", () => {
  const svg = tableSvg(rules, "da");
  expect(svg.match(/<rect [^>]*rx=/g)).toHaveLength(16 * 4);
  expect(svg).toContain(">Arbejdstelefonen<");
  expect(svg).toContain(">Hvis B12<");
  expect(tableSvg(rules, "en")).toContain(">Ask<");
});

test("words of a municipality's own cannot become markup", () => {
  const { places } = rules;
  const usb = { ...places.usb, da: '<script>&"x' };
  expect(tableSvg({ ...rules, places: { ...places, usb } }, "da")).not.toContain("<script");
});

test("the picture is a PNG that is drawn without the system's fonts, and nothing else is there", async () => {
  const { pathOf, png } = openPictures();
  const name = pathOf(rules, "da").split("/").at(-1) ?? "";
  const picture = Buffer.from((await png(name)) ?? []);
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  // Without a font there would be rectangles alone, in a tenth of that.
  expect(picture.length).toBeGreaterThan(40_000);
  expect(await png("x.png")).toBeUndefined();
});

test("who does not see the picture has its words", () => {
  const url = "https://vogter.example/pictures/x.png";
  const { blocks } = tableReply(rules, "da", url).card;
  expect(blocks).toContainEqual(expect.objectContaining({ kind: "picture", url }));
  expect(JSON.stringify(blocks)).toContain("B12");
  expect(tableReply(rules, "da").card.blocks.map(({ kind }) => kind)).not.toContain("picture");
});
