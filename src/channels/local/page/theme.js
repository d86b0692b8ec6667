import { byId } from "./dom.js";
import { remember } from "./settings.js";

const root = document.documentElement;
const button = byId("theme");
const system = matchMedia("(prefers-color-scheme: dark)");

/** Follows the system until the person chooses. */
export function startTheme() {
  const show = () => {
    button.setAttribute("aria-pressed", String(isDark()));
    choosePaper(document);
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember("theme", root.dataset.theme);
    show();
  });
  system.addEventListener("change", show);
  show();
}

/**
 * Pictures that Vogter draws on a light and on a dark paper are shown on the one that goes with the page.
 * @param {ParentNode} within
 */
export function choosePaper(within) {
  const pictures = within.querySelectorAll('img[src$=".light.png"], img[src$=".dark.png"]');
  for (const picture of /** @type {NodeListOf<HTMLImageElement>} */ (pictures))
    picture.src = picture.src.replace(
      /\.(?:light|dark)\.png$/,
      isDark() ? ".dark.png" : ".light.png",
    );
}

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
}
