import { readTenant, type Tenant } from "../../src/people/index.ts";

/** A municipality with an office above a centre, and a school below it. */
export const TOWN = `
# Everybody is invented.
id: town
name: Town
policies: [ town-2024 ]
workspaces:
  teams: [ 11111111-2222-4333-8444-555555555555, 21111111-2222-4333-8444-555555555555 ]
  slack: [ T0TOWN ]
phones: [ { name: Servicedesk, number: "55 55 55 55" } ]
units:
  - { id: office, name: The Office, leader: kim }
  - { id: centre, name: The Centre, parent: office, leader: bo }
  - { id: school, name: The School, parent: centre, leader: ane } # built in 1912
committees:
  - { role: committee, name: The Committee, chair: kim, chairRole: committeeChair, members: [ kim, eva ] }
people:
  # The first of them.
  - { id: ida, name: Ida Blå, roles: [ employee ], title: Lærer, unit: school, email: Ida@Town.example }
  - { id: ane, name: Ane Rød, roles: [ leader ], title: Skoleleder, unit: school, email: ane@town.example, deputy: ida }
  - { id: bo, name: Bo Grøn, roles: [ centreManager ], title: Centerchef, unit: centre, aadObjectId: AAAAAAAA-2222-4333-8444-555555555555, deputy: ane }
  - { id: kim, name: Kim Hvid, roles: [ director ], title: Direktør, unit: office, slackUserId: U0KIM, deputy: bo }
  - { id: eva, name: Eva Sort, roles: [ dpo ], title: DBR, unit: office, email: eva@town.example, deputy: kim }
`;

/** A file that holds together. */
export function good(text = TOWN) {
  const read = readTenant(text);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** What is wrong with a file, in words. */
export function wrongIn(text: string): string[] {
  const read = readTenant(text);
  return "problems" in read ? read.problems.map(({ line, message }) => `${line}: ${message}`) : [];
}

export function townWith(id: string, teams: string, slack: string): Tenant {
  const text = TOWN.replace("id: town", `id: ${id}`)
    .replaceAll("11111111-2222-4333-8444-555555555555", teams)
    .replace(`, 2${teams}`, "")
    .replace("T0TOWN", slack);
  return good(text).tenant;
}
