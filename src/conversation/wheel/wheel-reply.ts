import type { Person, UnlistedPerson } from "../../people/index.ts";
import type { Tx } from "../../store/index.ts";
import {
  altOf,
  notForYouCard,
  pictureOf,
  type Setting,
  viewOf,
  type WheelData,
  type WheelView,
  wheelCard,
} from "../../wheel/index.ts";
import type { Block } from "../card.ts";
import type { Reply } from "../envelope.ts";
import type { FileLinks } from "../files/index.ts";
import { wheelPictures } from "./pictures.ts";
import { offerWheelFiles } from "./wheel-files.ts";

/** What showing the wheel needs. */
export interface ShowParts {
  readonly links: FileLinks;
}

/** A year of the wheel as one person may see it, with its picture and its files; or that it is not for them. */
export async function wheelReply(
  tx: Tx,
  { links }: ShowParts,
  data: WheelData,
  viewer: Person | UnlistedPerson,
  setting: Setting,
): Promise<Reply> {
  const view = viewOf(data, viewer, setting.desk);
  if (!view) return { card: notForYouCard(setting), onlyForAsker: true };
  const picture = await pictureBlock(tx, links, view, setting);
  const files = await offerWheelFiles(tx, links, view.year, viewer.id, setting);
  const card = wheelCard(view, setting, { picture, files, viewer: viewer.id });
  return { card, onlyForAsker: true };
}

async function pictureBlock(
  tx: Tx,
  links: FileLinks,
  view: WheelView,
  setting: Setting,
): Promise<Extract<Block, { kind: "picture" }> | undefined> {
  const shows = pictureOf(view, setting);
  const url = await wheelPictures.addressOf(tx, links, setting.desk.tenant.id, shows);
  return url === undefined ? undefined : { kind: "picture", url, alt: altOf(view, setting) };
}
