// Vogter on Teams, in a town in which incidents are reported.
import { cardToAdaptives } from "../../src/channels/cards/card-to-adaptive.ts";
import { openAccess, teamsChannel, teamsCourier } from "../../src/channels/teams/index.ts";
import { serveVogter } from "../turn/vogter.ts";
import { makeTown } from "./town.ts";

const [folder = ""] = process.argv.slice(2);
await serveVogter(
  folder,
  ({ store, ...parts }) => {
    const access = openAccess(parts.tenants);
    const { mount } = teamsChannel({ ...parts, access });
    return { mount, courier: teamsCourier(access, store) };
  },
  ({ card, locale }) => cardToAdaptives(card, locale),
  { tenantsDir: await makeTown(folder) },
);
