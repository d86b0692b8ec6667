import { pictureShape, wheelSvg } from "../../wheel/index.ts";
import { keptPictures } from "../kept-pictures.ts";

/** The pictures of years that can be fetched. */
export const wheelPictures = keptPictures("wheel-picture", pictureShape, wheelSvg);
