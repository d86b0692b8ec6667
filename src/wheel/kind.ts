import { z } from "zod";
import { defineKind, peopleInFields } from "../store/index.ts";
import { type Task, taskShape } from "./task.ts";

/** Every task of the annual wheels. */
export const tasks = defineKind({
  name: "wheel-task",
  schema: taskShape as z.ZodType<Task>,
  indexes: {
    year: ({ year }) => String(year),
    /** What is still to be done, the oldest first. */
    open: ({ state }, id) => (state.is === "open" ? id : undefined),
  },
  // More than four years: when a policy is next revised, it is known when it was last.
  keep: { days: 1_826, from: ({ state }) => ("at" in state ? state.at : undefined) },
  // Without them it stays: that it was done is documented for as long as it is kept.
  people: peopleInFields<Task>(["by", "unreached"]),
});

/** Since which year a municipality's wheel has been kept, and up to which its tasks were opened. */
export const wheels = defineKind({
  name: "wheel",
  schema: z.strictObject({ since: z.int(), opened: z.int() }),
});

/** The one of a municipality. */
export const WHEEL = "wheel";

/** As many as there could ever be in a year, or open. */
export const ALL = 10_000;
