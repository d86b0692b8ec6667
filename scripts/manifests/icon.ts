import { readFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-js";

/** An icon of `manifests/icons/`, drawn as a PNG that is `size` pixels wide and high. */
export async function drawIcon(name: "color" | "outline", size: number): Promise<Uint8Array> {
  const file = new URL(`../../manifests/icons/${name}.svg`, import.meta.url);
  const drawing = new Resvg(await readFile(file, "utf8"), {
    fitTo: { mode: "width", value: size },
    font: { loadSystemFonts: false },
  });
  return drawing.render().asPng();
}
