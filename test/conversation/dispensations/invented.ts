import {
  type Dispensations,
  openDispensations,
} from "../../../src/conversation/dispensations/index.ts";
import { endEventMaker, openLinks } from "../../../src/conversation/files/index.ts";
import type { Whereto } from "../../../src/conversation/tell.ts";
import {
  type Act,
  actOn,
  DISPENSATION_KINDS,
  DISPENSATION_LOOK,
  type RequestText,
  request,
} from "../../../src/dispensations/index.ts";
import type { Handlers } from "../../../src/jobs/index.ts";
import type { Person, Tenant } from "../../../src/people/index.ts";
import type { Store } from "../../../src/store/index.ts";
import { POLICIES, tenantOf } from "../../demo.ts";
import { person } from "../../incidents/town.ts";
import type { Invented } from "../desk.ts";

const NUMBER = "DIS-2026-0001";

/** Dispensations in a town, for a channel's own tests; `whereto` is where people are who never wrote to Vogter. */
export async function withDispensations(
  whereto: (tenant: Tenant, person: Person) => Whereto | undefined = () => undefined,
  town = tenantOf("faxe"),
): Promise<Invented & { readonly dispensations: Dispensations }> {
  const tenants = [town] as const;
  const dispensations = await openDispensations("data", {
    ...{ tenants, policies: POLICIES, whereto, links: openLinks("") },
  });
  const makers = new Map([endEventMaker(dispensations.desks)]);
  const jobs: Handlers = {
    [DISPENSATION_LOOK]: {
      async work(tx, { tenant, payload }) {
        await dispensations.look(tx, tenant, (payload as { readonly number: string }).number);
        return undefined;
      },
    },
  };
  return {
    tenants,
    dispensations,
    flows: [dispensations.flow],
    kinds: DISPENSATION_KINDS,
    jobs,
    makers,
  };
}

/** Mette's unit in Faxe is let off a rule of the handbook under a clause, for the whole month of May. */
export async function grantOne(
  store: Store,
  { desks }: Dispensations,
  { clause, heading }: { readonly clause: string; readonly heading: string },
): Promise<void> {
  const desk = desks("faxe");
  if (!desk) throw new Error("There is no desk.");
  const { tenant } = desk;
  const text: RequestText = {
    requirement: { kind: "handbook", reference: "Håndbogen 4.2", under: { clause, heading } },
    ...{ what: "Ingen skærmlås på stuens tablet", covers: "Tre tablets", why: "Børnene" },
    ...{ risk: "Andre kan se", from: "2026-05-01", to: "2026-05-31", units: ["dagplejen"] },
  };
  const act = (by: string, what: Act) =>
    store.transact((tx) => actOn(tx, desk, NUMBER, person(tenant, by), what));
  await store.transact((tx) =>
    request(tx, desk, { draft: "one", text, requester: { person: "mette", locale: "da" } }),
  );
  await act("nadia", { do: "assess", round: 1, opinion: "for", words: "Forsvarligt" });
  const granted = await act("gunnar", { do: "grant", round: 1 });
  if (granted.outcome !== "done") throw new Error("It was not granted.");
}
