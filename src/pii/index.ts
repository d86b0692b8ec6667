export { maskCpr } from "./mask-cpr.ts";
