import { join } from "node:path";
import {
  idOf,
  loadPackLibrary,
  look,
  notReached,
  planAll,
  planReviews,
} from "../../reviews/index.ts";
import { loadHolidays } from "../../shared/calendar/load-holidays.ts";
import type { Doc, Json, Message, Store, Tx } from "../../store/index.ts";
import type { Flow } from "../desk.ts";
import type { FileLinks, FileMaker } from "../files/index.ts";
import { type DeskParts, type Desks, openDesks } from "./desks.ts";
import type { Extras } from "./extras.ts";
import { type FlowParts, reviewFlow } from "./flow.ts";
import { type List, reviewsOn } from "./lists.ts";
import { meetingExtra, meetingMaker } from "./meeting-file.ts";
import { packExtra, packMaker, topicsExtra } from "./pack.ts";
import { figuresPictures, pictureExtra } from "./pictures.ts";

/** Reviews, ready to be held and looked after. */
export interface Reviews {
  readonly desks: Desks;
  readonly flow: Flow;
  /** What makes the files that a card links to, by their names. */
  readonly makers: readonly (readonly [string, FileMaker])[];
  /** Begins a night's work in every municipality. */
  planAll(tx: Tx, night: Date): Promise<void>;
  /** Does a part of that in one of them; `payload` is the job's, as for the look. */
  plan(tx: Tx, tenant: string, payload: Json): Promise<void>;
  /** Tells people what is due. */
  look(tx: Tx, tenant: string, payload: Json): Promise<void>;
  /** A message did not arrive: whom it was for cannot be reached, and others have to know. */
  unreached(tx: Tx, message: Doc<Message>): Promise<void>;
  /** The picture of figures by its name, for the server to hand out. */
  png(store: Pick<Store, "transact">, name: string): Promise<Uint8Array | undefined>;
}

/** What reviews need from outside. */
export interface ReviewsParts
  extends Omit<DeskParts, "holidays" | "extras">,
    Pick<FlowParts, "wheel"> {
  readonly links: FileLinks;
}

/**
 * Opens reviews for all municipalities, with the holidays and what meeting packs are made from out of `dataFolder`
 * (`holidays.yaml`, `cases.yaml`, `topics.yaml`, `incidents.yaml`).
 * @throws VogterError that names the file that does not hold, and the mend
 */
export async function openReviews(
  dataFolder: string,
  { links, wheel, ...parts }: ReviewsParts,
): Promise<Reviews> {
  const [holidays, library] = await Promise.all([
    loadHolidays(join(dataFolder, "holidays.yaml")),
    loadPackLibrary(dataFolder),
  ]);
  const extras: Extras = {
    pack: packExtra(library, links),
    topics: topicsExtra(library),
    meetingFile: meetingExtra(links),
    picture: pictureExtra(links),
  };
  const desks = openDesks({ ...parts, holidays, extras });
  const ids = parts.tenants.map(({ id }) => id);
  return {
    desks,
    flow: reviewFlow(desks, { extras, ...(wheel && { wheel }) }),
    png: figuresPictures.png,
    makers: [meetingMaker(desks), packMaker(library, desks)],
    planAll: (tx, night) => planAll(tx, ids, night),
    async plan(tx, tenant, payload) {
      const desk = desks(tenant);
      if (desk) await planReviews(tx, desk, payload);
    },
    async look(tx, tenant, payload) {
      const desk = desks(tenant);
      if (desk) await look(tx, desk, payload);
    },
    async unreached(tx, { tenant, value: { about, person } }) {
      const desk = desks(tenant);
      if (!desk || !about || !person) return;
      if (about.kind === "review") await notReached(tx, desk, about.id, person);
      if (about.kind !== "reviews" || about.part !== ("own" satisfies List)) return;
      const [period = ""] = about.id.split(" ");
      const theirs = await reviewsOn(tx, desk, { period, person, list: "own" });
      // One stands for all that lie with them.
      const open = theirs.find(({ state }) => state.is === "open");
      if (open) await notReached(tx, desk, idOf(open), person);
    },
  };
}
