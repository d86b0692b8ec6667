export { openWheel, type Wheel } from "./open-wheel.ts";
export { wheelFileMaker } from "./wheel-files.ts";
