import { byId } from "./dom.js";
import { remember } from "./settings.js";

const root = document.documentElement;
const button = byId("theme");
const system = matchMedia("(prefers-color-scheme: dark)");

/** Follows the system until the person chooses. */
export function startTheme() {
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember("theme", root.dataset.theme);
    show();
  });
  system.addEventListener("change", show);
  show();
}

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
}
