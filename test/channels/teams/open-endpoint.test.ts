import { describe, expect, test } from "vitest";
import { direct } from "./activities.ts";
import { openBot } from "./open-bot.ts";

describe("on the open endpoint", () => {
  test("nobody has to prove who they are", async () => {
    const { post, summaries } = await openBot();
    expect((await post(direct("hej"))).status).toBe(200);
    expect(summaries()).toEqual(["Hej! Hvad vil du vide?"]);
  });

  test.each([
    "https://smba.trafficmanager.net/emea/",
    "http://evil.dk/",
    "http://127.0.0.1.evil.dk/",
    "http://localhost@evil.dk/",
    "http://169.254.169.254/",
    "file:///etc/passwd",
    "//evil.dk",
    "127.0.0.1",
    "",
  ])("answers stay on this machine: %s is refused", async (serviceUrl) => {
    const { post, asked } = await openBot();
    const response = await post(direct("hvem?", { serviceUrl }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "teams.foreign-service-url" } });
    expect(asked).toEqual([]);
  });

  test("one starts in the first municipality and can change by saying so", async () => {
    const { post, sent, asked } = await openBot();
    await post(direct("hvem melder jeg et brud til?"));
    await post(direct("kommune kalundborg"));
    await post(direct("hvem melder jeg et brud til?"));
    await post(direct("Municipality FAXE"));
    await post(direct("hvem melder jeg et brud til?"));
    expect(asked.map(({ policy }) => policy)).toEqual([
      "faxe-2021",
      "kalundborg-2023",
      "faxe-2021",
    ]);
    expect(JSON.stringify(sent[1])).toContain("Kalundborg Kommune");
  });

  test("another conversation stays where it is", async () => {
    const { post, asked } = await openBot();
    await post(direct("kommune kalundborg"));
    await post(direct("hvem?", { conversation: { id: "a:other" } }));
    expect(asked).toMatchObject([{ policy: "faxe-2021" }]);
  });

  test("a municipality that is not there is read as a question", async () => {
    const { post, asked } = await openBot();
    await post(direct("kommune atlantis"));
    expect(asked).toMatchObject([{ text: "kommune atlantis" }]);
  });
});
