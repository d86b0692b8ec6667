import { expect, test } from "vitest";
import { checkPeople, readTenants } from "../../src/people/index.ts";
import { loadPolicies, POLICIES_DIR, type Profile } from "../../src/policy/index.ts";
import { loadHolidays } from "../../src/shared/calendar/load-holidays.ts";
import { good, TOWN } from "./town.ts";

const policies = await loadPolicies(POLICIES_DIR, "unknown");
const holidays = await loadHolidays("data/holidays.yaml");

function profileOf(id: string): Profile {
  const policy = policies.find((one) => one.id === id);
  if (!policy) throw new Error(id);
  return policy.profile;
}

/** The policy whose routing names the committee alone, and nobody who is told of incidents. */
const KALUNDBORG = profileOf("kalundborg-2023");

/** What the check says of the town, its file changed so, under that policy. */
function saidOf(change: (text: string) => string, profile = KALUNDBORG): string[] {
  return checkPeople(good(change(TOWN)), profile, holidays).map(
    ({ severity, line, message }) => `${severity} ${line}: ${message}`,
  );
}

const withContact = (text: string) =>
  text
    .replace("roles: [ dpo ]", "roles: [ dpo, incidentContact ]")
    .replace("employee", "levelTwoLeader");

test("nothing is said of a file in which nothing is wrong", () => {
  expect(saidOf(withContact)).toEqual([]);
});

test.each([
  [
    "nobody is told of incidents",
    (text: string) => text,
    "error 16: the policy does not say who is told of incidents, and nobody holds the role incidentContact",
  ],
  [
    "a role of the chain that nobody holds",
    (text: string) => text.replace("role: committee,", "role: council,"),
    "error 16: nobody holds the role committee (Informationssikkerhedsudvalget), who has to receive a dispensation",
  ],
  [
    "a role of a rhythm that nobody holds",
    (text: string) => text,
    "warning 16: nobody holds the role levelTwoLeader (Niveau 2-ledere), who does staff-training",
  ],
  [
    "a role that nobody knows",
    (text: string) => text.replace("[ leader ]", "[ leader, leder ]"),
    "error 19: people.1.roles.1: neither the policy nor Vogter knows the role leder",
  ],
  [
    "a unit that takes the place of one that is still there",
    (text: string) => text.replace("leader: kim }", "leader: kim, replaces: [ gone, school ] }"),
    "error 11: units.0.replaces: school is still there",
  ],
  [
    "a committee of the chain without chair",
    (text: string) => text.replace("chair: kim, chairRole: committeeChair, ", ""),
    "error 15: committees.0: nobody chairs it, and it has dispensations to deal with",
  ],
  [
    "a committee without chair",
    (text: string) =>
      text.replace("role: committee,", "role: council,").replace("chair: kim, ", ""),
    "warning 15: committees.0: nobody chairs it",
  ],
  [
    "a month for a duty that the policy does not have",
    (text: string) => `${text}annualWheel: [ { duty: council-report, month: 2 } ]`,
    'error 23: annualWheel.0.duty: the policy has no recurring duty "council-report"',
  ],
  [
    "a day off that there is not",
    (text: string) => `${text}daysOff: [ may-dya ]`,
    'error 23: daysOff.0: there is no day "may-dya" that a municipality may be closed on',
  ],
  [
    "a leader who cannot be reached",
    (text: string) => text.replace(", email: ane@town.example", ""),
    "error 19: people.1: somebody without aadObjectId, slackUserId and email, who leads or has something to see to, cannot be reached",
  ],
  [
    "an employee who is recognised nowhere",
    (text: string) => text.replace(", email: Ida@Town.example", ""),
    "warning 18: people.0: somebody without aadObjectId, slackUserId and email is recognised in no chat",
  ],
  [
    "a leader without deputy",
    (text: string) => text.replace(", deputy: ida", ""),
    "warning 19: people.1: a leader has nobody to stand in",
  ],
  [
    "a unit without leader",
    (text: string) => text.replace(", leader: ane", ""),
    "warning 13: units.2: nobody leads it, so a leader above it is turned to",
  ],
  [
    "a unit without a leader above it either",
    (text: string) => text.replace(", leader: kim", ""),
    "warning 11: units.0: nobody leads it or a unit above it",
  ],
  [
    "no workspace",
    (text: string) => text.replace(/workspaces:[\s\S]*?phones/, "phones"),
    "warning 3: no Teams or Slack workspace is the municipality's: only the local page can be used",
  ],
  [
    "no phone",
    (text: string) => text.replace(/phones.*/, ""),
    "warning 3: there is no number to phone when chat is down",
  ],
])("%s is said, with the line", (_, change, said) => {
  expect(saidOf(change)).toContain(said);
});

test("who alone holds a role that the policy relies on needs a deputy", () => {
  const alone = (text: string) => withContact(text).replace(", deputy: kim", "");
  const profile = profileOf("faxe-2021");
  const line =
    "warning 22: people.4: the only one with a role that the policy relies on has nobody to stand in";
  expect(saidOf(alone, profile)).toContain(line);
  expect(saidOf((text) => alone(text).replace("[ director ]", "[ dpo ]"), profile)).not.toContain(
    line,
  );
});

test.each(["faxe", "halsnaes", "kalundborg", "naestved"])(
  "the demo tenant %s has no error",
  async (id) => {
    const one = (await readTenants("data/tenants")).find(({ path }) => path.endsWith(`${id}.yaml`));
    if (!one || "problems" in one) throw new Error(`${id} does not load`);
    const found = checkPeople(one, profileOf(one.tenant.policies.at(-1) ?? ""), holidays);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  },
);
