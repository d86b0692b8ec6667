import { Resvg } from "@resvg/resvg-js";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/manifests/build.ts";
import { unzipped, values } from "./sample.ts";

let packed: Record<string, Uint8Array>;

beforeAll(async () => {
  packed = await unzipped();
});

describe("color.png", () => {
  test("is 192 pixels each way and covers all of it", () => {
    const { width, height, pixels } = readPng(packed["color.png"], 192);
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  });
});

describe("outline.png", () => {
  test("is 32 pixels each way, white lines on nothing", () => {
    const { width, height, pixels } = readPng(packed["outline.png"], 32);
    expect([width, height]).toEqual([32, 32]);
    const drawn = pixels.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.every(isWhite)).toBe(true);
    expect(drawn.length / pixels.length).toBeGreaterThan(0.1);
    expect(drawn.length / pixels.length).toBeLessThan(0.5);
  });
});

test("Slack's icon is as large as Slack asks for", async () => {
  const icon = (await build("slack", values)).find(({ name }) => name.endsWith(".png"));
  expect(readPng(icon?.content, 512).width).toBe(512);
});

/** Half-seen white is stored as grey: the renderer multiplies each colour by how much of it is seen. */
function isWhite([red, green, blue, alpha]: Pixel): boolean {
  return [red, green, blue].every((colour) => Math.abs(colour - alpha) <= 1);
}

type Pixel = [red: number, green: number, blue: number, alpha: number];

/** The size a PNG says it has, and its pixels when it is shown `size` wide. */
function readPng(bytes: Uint8Array = new Uint8Array(), size: number) {
  const png = Buffer.from(bytes);
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <image width="${size}" height="${size}" href="data:image/png;base64,${png.toString("base64")}"/>
  </svg>`;
  const flat = new Resvg(image).render().pixels;
  const pixels = Array.from(
    { length: flat.length / 4 },
    (_, index) => [...flat.subarray(index * 4, index * 4 + 4)] as Pixel,
  );
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), pixels };
}
