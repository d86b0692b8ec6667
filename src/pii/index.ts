export { type CprFound, findCpr } from "./find-cpr.ts";
export { maskCpr } from "./mask-cpr.ts";
