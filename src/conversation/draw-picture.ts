import { createRequire } from "node:module";

const find = createRequire(import.meta.url);
const FONTS = ["400Regular/NotoSans_400Regular.ttf", "700Bold/NotoSans_700Bold.ttf"];

/** A drawing (SVG) as PNG, with fonts that come along: a small server has none of its own. Off the event loop. */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const fontFiles = FONTS.map((file) => find.resolve(`@expo-google-fonts/noto-sans/${file}`));
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Noto Sans" },
  });
  return image.asPng();
}
