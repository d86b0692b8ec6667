export { endEventMaker, offerEndEvent } from "./dispensation-end.ts";
export {
  createFetch,
  type FileMaker,
  type FileMakers,
  openLinks,
} from "./fetch-file.ts";
export { type FileLinks, offerFile } from "./offer-file.ts";
