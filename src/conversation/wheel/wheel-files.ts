import { personOrUnlisted } from "../../people/index.ts";
import { t } from "../../shared/texts.ts";
import type { Tx } from "../../store/index.ts";
import {
  readWheel,
  type Setting,
  viewOf,
  type WheelDesk,
  wheelCalendar,
  wheelWorkbook,
} from "../../wheel/index.ts";
import type { Block } from "../card.ts";
import { type FileLinks, type FileMaker, offerFile } from "../files/index.ts";
import type { TenantDesks } from "../tenant-desks.ts";

const MAKER = "wheel";
type What = "calendar" | "list";

/** Links to a year as a calendar and as a workbook, for whoever was shown it. */
export async function offerWheelFiles(
  tx: Tx,
  links: FileLinks,
  year: number,
  person: string,
  { desk, locale }: Setting,
): Promise<readonly Block[]> {
  // Where no link can be followed there is nothing to say of files that nobody asked for.
  if (links.publicUrl === undefined) return [];
  const offer = (what: What, ending: string) =>
    offerFile(tx, links, {
      ...{ tenant: desk.tenant.id, person, locale, maker: MAKER },
      ...{ args: { what, year: String(year) }, name: `aarshjul-${year}.${ending}` },
      about: t(locale, `wheel.file.${what}`, { year }),
    });
  return [await offer("calendar", "ics"), await offer("list", "xlsx")];
}

/** Makes them, as long as whoever they were offered to may see the wheel. */
export function wheelFileMaker(desks: TenantDesks<WheelDesk>): readonly [string, FileMaker] {
  return [
    MAKER,
    async (tx, { args: { what, year }, tenant, person, locale }) => {
      const desk = desks(tenant);
      if (!desk) return undefined;
      const data = await readWheel(tx, desk, Number(year));
      const view = viewOf(data, personOrUnlisted(desk.tenant, person), desk);
      if (!view) return undefined;
      const setting: Setting = { desk, locale, now: tx.now };
      return what === "calendar"
        ? () => wheelCalendar(view, setting, desk.calendar)
        : () => wheelWorkbook(view, setting);
    },
  ];
}
