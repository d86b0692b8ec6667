/** A module without a task: somebody forgot it. */
export const other = "";
