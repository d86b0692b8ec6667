import { personOrUnlisted } from "../../people/index.ts";
import {
  type PackLibrary,
  packCard,
  packFile,
  packFileName,
  packOf,
  packTopics,
  type Review,
  reviewsSeen,
} from "../../reviews/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Docs } from "../../store/index.ts";
import { type FileLinks, type FileMaker, offerFile } from "../files/index.ts";
import type { Desks } from "./desks.ts";
import type { Extras, ForWhom } from "./extras.ts";

const MAKER = "review-pack";

/** What to go through at a unit's meeting, with a link to the same as a document to print. */
export function packExtra(library: PackLibrary, links: FileLinks): NonNullable<Extras["pack"]> {
  return async (tx, review, whom) => {
    const { locale, person, desk } = whom;
    const pack = await packFor(tx, review, whom, library);
    const file = await offerFile(tx, links, {
      ...{ tenant: desk.tenant.id, person, locale },
      ...{ maker: MAKER, args: { period: review.period.id, unit: review.unit } },
      ...{ name: packFileName(pack, locale), about: t(locale, "pack.file.about") },
    });
    return packCard(pack, { locale, below: [file] });
  };
}

/** What is talked about when units go by their packs, to choose from when the meeting was held. */
export function topicsExtra(library: PackLibrary): NonNullable<Extras["topics"]> {
  return async (docs, reviews, whom) => {
    const packs = await Promise.all(reviews.map((one) => packFor(docs, one, whom, library)));
    return packTopics(packs, whom.locale);
  };
}

/** Makes the document, as long as whoever it was offered to may see the review. */
export function packMaker(library: PackLibrary, desks: Desks): readonly [string, FileMaker] {
  return [
    MAKER,
    async (docs, { args: { period = "", unit = "" }, tenant, person, locale }) => {
      const desk = desks(tenant);
      if (!desk) return undefined;
      const viewer = personOrUnlisted(desk.tenant, person);
      const [review] = await reviewsSeen(docs, desk, viewer, period, [unit]);
      if (!review) return undefined;
      const pack = await packFor(docs, review, { desk, person, locale }, library);
      return () => packFile(pack, { locale });
    },
  ];
}

function packFor(docs: Docs, { unit }: Review, { desk }: ForWhom, library: PackLibrary) {
  const { tenant, policyOf } = desk;
  return packOf(docs, { tenant, policyOf, library }, unit, dayOf(docs.now));
}
