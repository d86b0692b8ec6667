import {
  figuresAlt,
  figuresPictureOf,
  figuresPictureShape,
  figuresSvg,
} from "../../reviews/index.ts";
import type { FileLinks } from "../files/index.ts";
import { keptPictures } from "../kept-pictures.ts";
import type { Extras } from "./extras.ts";

/** The pictures of figures that can be fetched. */
export const figuresPictures = keptPictures("review-picture", figuresPictureShape, figuresSvg);

/** The figures as a picture; nothing where nobody could fetch it, or there are none. */
export function pictureExtra(links: FileLinks): NonNullable<Extras["picture"]> {
  return async (tx, periods, setting) => {
    const shows = figuresPictureOf(periods, setting);
    if (!shows) return undefined;
    const url = await figuresPictures.addressOf(tx, links, setting.desk.tenant.id, shows);
    return url === undefined ? undefined : { kind: "picture", url, alt: figuresAlt(shows) };
  };
}
