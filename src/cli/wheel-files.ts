import { drawPicture } from "../conversation/draw-picture.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { ThemeName } from "../shared/drawing/paper.ts";
import { VogterError } from "../shared/errors.ts";
import { fileName } from "../shared/sheets/made-file.ts";
import { exportWheel, pictureOf, wheelCalendar, wheelSvg, wheelWorkbook } from "../wheel/index.ts";
import { keepFile } from "./keep-file.ts";
import { writing } from "./store/writing.ts";
import { type Common, openSetting, readYear, requirePerson } from "./wheel-desk.ts";

interface Options extends Common {
  readonly output?: string;
}

/** `vogter wheel export`: writes a year to a workbook, and that it was exported to the audit log. */
export async function exportYear(options: Options & { readonly as: string }): Promise<void> {
  const { as, output } = options;
  const setting = await openSetting(options);
  const person = requirePerson(setting, as);
  const year = options.year ?? Number(dayOf(setting.now).slice(0, 4));
  const view = await writing(({ store }) =>
    store.transact((tx) => exportWheel(tx, setting.desk, person, year)),
  );
  if (!view) {
    throw new VogterError({
      code: "wheel.refused",
      message: `${as} may not see the annual wheel.`,
      mend: "Name somebody who may: `vogter people permissions` says who.",
    });
  }
  keepFile(await wheelWorkbook(view, setting), output);
}

/** `vogter wheel calendar`: writes a year for a calendar. */
export async function calendar(options: Options): Promise<void> {
  const setting = await openSetting(options);
  const view = await readYear(setting, options);
  keepFile(wheelCalendar(view, setting, setting.desk.calendar), options.output);
}

/** `vogter wheel picture`: draws a year. */
export async function picture(options: Options & { readonly theme: ThemeName }): Promise<void> {
  const setting = await openSetting(options);
  const shows = pictureOf(await readYear(setting, options), setting);
  const bytes = await drawPicture(wheelSvg(shows, options.theme));
  const name = fileName(`aarshjul ${setting.desk.tenant.name} ${shows.year}`, "png");
  keepFile({ name, bytes, mime: "image/png" }, options.output);
}
