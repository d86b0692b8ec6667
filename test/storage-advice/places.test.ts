import { describe, expect, test } from "vitest";
import { advice, placeOf } from "./opened.ts";

describe("where it is to be", () => {
  test.each([
    ["skal den i Nexus", "case_system"],
    ["må den ligge på F-drevet", "network_drive"],
    ["må den ligge i vores lukkede lederteam", "closed_team"],
    ["må den ligge i det lukkede team uden gæster", "closed_team"],
    ["må jeg skrive det i #general", "open_channel"],
    ["må den ligge i kanalen hvor arkitekten er gæst", "guest_channel"],
    ["må jeg skrive det i en dm", "chat"],
    ["må den ligge på mit onedirve", "onedrive"],
    ["må den ligge på mit private onedrive", "private"],
    ["må den ligge i overførsler på min arbejds-pc", "local_disk"],
    ["må jeg gemme den på skrivebordet på min pc", "local_disk"],
    ["må papirerne ligge fremme på skrivebordet", "paper"],
    ["må jeg tage den med på en minipind", "usb"],
    ["må jeg maile den til min leder", "email_internal"],
    ["must I email it to a supplier", "email_external"],
    ["leverandøren vil have den på mail. må vi sende den", "email_external"],
    ["kan jeg lime den ind i chat gpt", "public_ai"],
    ["kan vores copilot læse den", "work_copilot"],
    ["må copilot uden login læse den", "public_ai"],
    ["må den hænge på opslagstavlen", "paper"],
    ["må den ligge på tjenestetelefonen", "work_phone"],
  ])("%s: %s", (question, place) => {
    expect(placeOf(question)).toBe(place);
  });

  test.each([
    ["jeg fik den på mail fra sygehuset, må den lægges på fællesdrevet", "network_drive"],
    ["den var på slack connect, men jeg vil have den på G-drevet", "network_drive"],
    ["må chatgpt skrive en mail", "public_ai"],
  ])("only what it is asked for counts, not where it comes from: %s", (question, place) => {
    expect(placeOf(question)).toBe(place);
  });

  test.each([
    ["må den ligge i Teams", "teams"],
    ["må den ligge i skyen", "skyen"],
    ["må jeg have den på min telefon", "min telefon"],
    ["må jeg maile den", "mail"],
    ["må jeg bruge AI til den", "ai"],
  ])("%s: no place, but some to choose from", (question, term) => {
    const { place } = advice.readQuestion(question);
    expect(place).toMatchObject({ kind: "vague", term });
    expect(place.kind === "vague" && place.options.length).toBeGreaterThan(1);
  });
});

describe("here", () => {
  const kindOf = (question: string) => advice.readQuestion(question).place.kind;

  test("is where it is written, when that is what is said", () => {
    expect(kindOf("må jeg dele den her fil her")).toBe("here");
    expect(kindOf("må den ligge i denne kanal")).toBe("here");
    expect(kindOf("må jeg lægge den her?")).toBe("here");
  });

  test("is not what only points at the thing, or at the building", () => {
    expect(kindOf("må jeg godt gemme den her?")).toBe("none");
    expect(kindOf("må jeg dele det med kolleger her i huset")).toBe("none");
  });

  test("is less than a place that is named", () => {
    expect(placeOf("må jeg lægge den her fil på fællesdrevet")).toBe("network_drive");
  });
});
