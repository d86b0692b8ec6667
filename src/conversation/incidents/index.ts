export { FIGURES, FIGURES_PLAN } from "./monthly-figures.ts";
export { type Incidents, openIncidents } from "./open-incidents.ts";
