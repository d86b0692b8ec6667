import { describe, expect, test } from "vitest";
import type { FileRef } from "../../../src/conversation/envelope.ts";
import { DIRECT, openSlack } from "../../channels/slack/open-slack.ts";
import { FILE, PATH, REF } from "../../channels/slack/sample-file.ts";

/** A Slack whose file host is on this machine too, and a file there. */
async function openHost(body: string, headers: Record<string, string> = {}, status = 200) {
  const opened = await openSlack();
  const { slack } = opened;
  slack.hosted[PATH] = (res) => {
    res.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers });
    res.end(body);
  };
  const ref: FileRef = { ...REF, at: { team: "T1", url: `${slack.url}${PATH}` } };
  const fetch = (
    over: Partial<FileRef> = {},
    maxBytes = 100,
    signal = AbortSignal.timeout(5_000),
  ) => opened.channel.files.fetch("faxe", { ...ref, ...over }, { maxBytes, signal });
  return { ...opened, ref, fetch };
}

const why = (reason: string) => ({ outcome: "unfetched", why: reason });

describe("a file", () => {
  test("is read with the token of its workspace", async () => {
    const { fetch, slack } = await openHost("syg i går");
    const fetched = await fetch();
    expect(fetched).toMatchObject({ outcome: "fetched" });
    expect(fetched.outcome === "fetched" && Buffer.from(fetched.bytes).toString()).toBe(
      "syg i går",
    );
    expect(slack.downloads).toEqual([{ path: PATH, authorization: "Bearer xoxb-one" }]);
  });

  test("of which Slack told only the id is asked for", async () => {
    const { fetch, slack, ref } = await openHost("syg i går");
    slack.files.F1 = { ...FILE, url_private_download: ref.at.url };
    expect(await fetch({ at: { team: "T1" } })).toMatchObject({ outcome: "fetched" });
    expect(slack.called("files.info")).toEqual([{ file: "F1" }]);
    slack.files.F1 = { ...FILE, size: 1_000, url_private_download: ref.at.url };
    expect(await fetch({ at: { team: "T1" } })).toEqual(why("too-large"));
    expect(slack.downloads).toHaveLength(1);
  });

  test.each([
    ["file_not_found", "gone"],
    ["file_deleted", "gone"],
    ["access_denied", "forbidden"],
    ["missing_scope", "forbidden"],
    ["fatal_error", "unavailable"],
  ])("of which Slack says %s is %s", async (error, reason) => {
    const { fetch, slack } = await openHost("x");
    slack.troubles["files.info"] = () => ({ error });
    expect(await fetch({ at: { team: "T1" } })).toEqual(why(reason));
  });

  test.each([
    [404, "gone"],
    [410, "gone"],
    [401, "forbidden"],
    [403, "forbidden"],
    [429, "unavailable"],
    [500, "unavailable"],
  ])("whose host answers %i is %s", async (status, reason) => {
    const { fetch } = await openHost("x", {}, status);
    expect(await fetch()).toEqual(why(reason));
  });

  test("that says it is too large is not asked for", async () => {
    const { fetch, slack } = await openHost("x");
    expect(await fetch({ bytes: 101 })).toEqual(why("too-large"));
    expect(slack.downloads).toEqual([]);
  });

  test("that goes on for ever is read no further than it may be", async () => {
    const { fetch, slack } = await openHost("x");
    const hungUp = new Promise<void>((resolve) => {
      slack.hosted[PATH] = (res) => {
        const more = () => void (res.destroyed || res.write("x".repeat(1_000), more));
        res.on("close", resolve).writeHead(200, { "content-type": "text/plain" });
        more();
      };
    });
    expect(await fetch()).toEqual(why("too-large"));
    await hungUp;
  });

  test("of just the length that may be read is read", async () => {
    const { fetch } = await openHost("syg i går");
    expect(await fetch({}, 10)).toMatchObject({ outcome: "fetched" });
    expect(await fetch({}, 9)).toEqual(why("too-large"));
  });

  test("packed by its host counts as what it unpacks to", async () => {
    const { fetch, slack } = await openHost("x");
    const { gzipSync } = await import("node:zlib");
    slack.hosted[PATH] = (res) => {
      res.writeHead(200, { "content-type": "text/plain", "content-encoding": "gzip" });
      res.end(gzipSync("x".repeat(100_000)));
    };
    expect(await fetch({}, 10_000)).toEqual(why("too-large"));
  });

  test("instead of which there is a way to somewhere else is not read there", async () => {
    const { fetch, slack } = await openHost("", { location: "/files-pri/elsewhere" }, 302);
    expect(await fetch()).toEqual(why("forbidden"));
    expect(slack.downloads).toHaveLength(1);
  });

  test("instead of which there is a page to sign in on is not read", async () => {
    const { fetch } = await openHost("<html>Sign in", {
      "content-type": "text/html; charset=utf-8",
    });
    expect(await fetch()).toEqual(why("forbidden"));
    expect(await fetch({ name: "side.html", mime: "text/html", bytes: 99 })).toEqual(
      why("forbidden"),
    );
    expect(await fetch({ name: "side.html", mime: "text/html", bytes: 13 })).toMatchObject({
      outcome: "fetched",
    });
  });

  test("that breaks off, or that nobody waits for any more, is unavailable", async () => {
    const { fetch, slack } = await openHost("x");
    slack.hosted[PATH] = (res) => {
      res.writeHead(200, { "content-type": "text/plain", "content-length": "50" });
      res.write("x", () => res.destroy());
    };
    expect(await fetch()).toEqual(why("unavailable"));
    expect(await fetch({}, 100, AbortSignal.abort())).toEqual(why("unavailable"));
  });
});

test.each([
  "http://files.slack.com/files-pri/T1-F1/x.txt",
  "https://files.slack.com.evil.example/x.txt",
  "https://evil.example/files.slack.com/x.txt",
  "https://files.slack.com@evil.example/x.txt",
  "https://files.slack.com:8443/x.txt",
  "https://slack.com/x.txt",
  "http://169.254.169.254/latest/meta-data",
  "http://localhost:1/x.txt",
  "file:///etc/passwd",
  "data:text/plain,x",
  "//files.slack.com/x.txt",
  "",
])("nobody but Slack is shown the token: %j is not read", async (url) => {
  const { fetch, slack } = await openHost("x");
  slack.files.F1 = { ...FILE, url_private_download: url, url_private: url };
  expect(await fetch({ at: { team: "T1", url } })).toEqual(why("forbidden"));
  expect(slack.downloads).toEqual([]);
});

test("a file of another municipality's workspace is not read", async () => {
  const { channel, ref, slack } = await openHost("x");
  const bounds = { maxBytes: 100, signal: AbortSignal.timeout(5_000) };
  expect(await channel.files.fetch("kalundborg", ref, bounds)).toEqual(why("forbidden"));
  expect(slack.downloads).toEqual([]);
});

test("neither what a file is called, nor where it lies, nor what is in it is logged", async () => {
  const { fetch, slack, event, lines } = await openHost("hemmelig", {}, 500);
  slack.troubles["files.info"] = () => ({ error: "fatal_error" });
  await event({ ...DIRECT, files: [FILE, { id: "F1", name: "" }] });
  await fetch();
  await fetch({ at: { team: "T1" } });
  expect(lines.join()).toContain("a file could not be read");
  expect(lines.join()).not.toMatch(/sygemelding|hemmelig|files-pri/);
});
