import { digestOf } from "../../shared/digest.ts";
import type { Locale } from "../../shared/texts.ts";
import type { StorageRules } from "../../storage-advice/index.ts";
import { drawPicture } from "../draw-picture.ts";
import { tableSvg } from "./table-svg.ts";

/** The pictures of the tables there are, for the server to hand out. */
export interface Pictures {
  /** Where the table's picture lies below Vogter's own address; made of what it shows, so that a new table is a new one. */
  pathOf(rules: StorageRules, locale: Locale): string;
  /** The picture called so, as PNG; nothing when there is none. Only what {@link pathOf} gave is there. */
  png(name: string): Promise<Uint8Array | undefined>;
}

export function openPictures(): Pictures {
  const drawings = new Map<string, string>();
  const drawn = new Map<string, Promise<Uint8Array>>();
  return {
    pathOf(rules, locale) {
      const svg = tableSvg(rules, locale);
      const name = `${digestOf(svg)}.png`;
      drawings.set(name, svg);
      return `/pictures/${name}`;
    },
    async png(name) {
      const svg = drawings.get(name);
      if (svg === undefined) return undefined;
      const picture = drawn.get(name) ?? drawPicture(svg);
      drawn.set(name, picture);
      return picture;
    },
  };
}
