export { type Dispensations, openDispensations } from "./open-dispensations.ts";
