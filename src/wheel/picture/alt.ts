import { t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import { countText } from "../cards/wheel-card.ts";
import { monthText } from "../cards/words.ts";
import type { WheelView } from "../view.ts";
import { pictureOf } from "./spec.ts";

/** All that the picture of a view shows, in words. Pure. */
export function altOf(view: WheelView, setting: Setting): string {
  const { locale } = setting;
  const { marks, year, municipality } = pictureOf(view, setting);
  const lines = marks.map(({ month, short, standing }) =>
    t(locale, "wheel.picture.alt.line", {
      ...{ month: monthText(month, locale), name: short },
      standing: t(locale, `wheel.standing.${standing}`),
    }),
  );
  const count = countText(view, setting);
  return t(locale, "wheel.picture.alt", {
    year,
    municipality,
    count,
    lines: lines.join(" "),
  }).trim();
}
