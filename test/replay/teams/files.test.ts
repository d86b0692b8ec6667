import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { openAccess, teamsFiles } from "../../../src/channels/teams/index.ts";
import { sharePointUrl } from "../../../src/channels/teams/service-url.ts";
import { called, direct } from "../../channels/teams/activities.ts";
import { openTeams, quietBotFramework } from "../../channels/teams/open-teams.ts";
import { TENANTS } from "../../conversation/desk.ts";

quietBotFramework();

const URL_OF_FILE =
  "https://faxe-my.sharepoint.com/personal/m_faxe_dk/_layouts/15/download.aspx?UniqueId=0a&tempauth=x";

/** A file that was sent to Vogter alone, as Teams tells of it. */
const FILE = {
  contentType: "application/vnd.microsoft.teams.file.download.info",
  content: { downloadUrl: URL_OF_FILE, uniqueId: "0a0b0c", fileType: "pdf" },
  contentUrl:
    "https://faxe-my.sharepoint.com/personal/m_faxe_dk/Documents/Applications/lønliste.pdf",
  name: "lønliste.pdf",
};
const HTML = { contentType: "text/html", content: "<p>må jeg gemme den?</p>" };
const PICTURE = { contentType: "image/*", contentUrl: "https://smba.trafficmanager.net/x/views/0" };

describe("a message", () => {
  test("with files brings them, and neither its own HTML nor a picture in it", async () => {
    const { post, envelopes } = await openTeams();
    const broken = { ...FILE, content: { uniqueId: "1" } };
    const nameless = { ...FILE, name: null, content: { downloadUrl: URL_OF_FILE } };
    await post(
      direct("må jeg gemme den?", { attachments: [HTML, FILE, PICTURE, broken, nameless, null] }),
    );
    const at = { url: URL_OF_FILE };
    expect(envelopes.map(({ incoming }) => incoming)).toEqual([
      {
        ...{ kind: "message", text: "må jeg gemme den?" },
        files: [
          { id: "0a0b0c", name: "lønliste.pdf", at },
          { id: "4", name: "", at },
        ],
      },
    ]);
  });

  test("in a channel brings none: Teams tells only that there is one", async () => {
    const { post, envelopes } = await openTeams();
    const content = '<div><at>Vogter</at> må den ligge her?<attachment id="1"></attachment></div>';
    await post(called("må den ligge her?", { attachments: [{ ...HTML, content }] }));
    expect(envelopes[0]?.incoming).toEqual({ kind: "message", text: "må den ligge her?" });
  });
});

/** A file host on this machine, and how the open endpoint reads from it. */
async function openHost(body: string, headers: Record<string, string> = {}, status = 200) {
  const heard: { url: string | undefined; authorization: string | undefined }[] = [];
  const server = createServer((req, res) => {
    heard.push({ url: req.url, authorization: req.headers.authorization });
    res.writeHead(status, headers);
    res.end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.txt`;
  const files = teamsFiles(openAccess(TENANTS));
  const fetch = (at: Record<string, string> = { url }, maxBytes = 100) =>
    files.fetch(
      "faxe",
      { id: "1", name: "x.txt", at },
      { maxBytes, signal: AbortSignal.timeout(5_000) },
    );
  return { heard, url, fetch };
}

const why = (reason: string) => ({ outcome: "unfetched", why: reason });

describe("a file", () => {
  test("is read without a token", async () => {
    const { fetch, heard } = await openHost("løn");
    const fetched = await fetch();
    expect(fetched.outcome === "fetched" && Buffer.from(fetched.bytes).toString()).toBe("løn");
    expect(heard).toEqual([{ url: "/x.txt", authorization: undefined }]);
  });

  test("is read no further than it may be", async () => {
    const { fetch } = await openHost("x".repeat(101));
    expect(await fetch()).toEqual(why("too-large"));
  });

  test.each([
    [404, "gone"],
    [401, "forbidden"],
    [503, "unavailable"],
  ])("whose host answers %i is %s", async (status, reason) => {
    const { fetch } = await openHost("x", {}, status);
    expect(await fetch()).toEqual(why(reason));
  });

  test("instead of which there is a way to somewhere else is not read there", async () => {
    const { fetch, heard } = await openHost("", { location: "/elsewhere" }, 302);
    expect(await fetch()).toEqual(why("forbidden"));
    expect(heard).toHaveLength(1);
  });

  test.each([URL_OF_FILE, "http://169.254.169.254/latest", "file:///etc/passwd", "x", ""])(
    "at %j is not read from the open endpoint",
    async (url) => {
      const { fetch } = await openHost("x");
      expect(await fetch({ url })).toEqual(why("forbidden"));
    },
  );

  test("instead of which there is a page to sign in on is not read", async () => {
    const { fetch } = await openHost("<html>", { "content-type": "text/html" });
    expect(await fetch()).toEqual(why("forbidden"));
  });

  test("that has no address is not read", async () => {
    const { fetch } = await openHost("x");
    expect(await fetch({})).toEqual(why("forbidden"));
  });

  test("on this machine is not read where Teams has credentials", async () => {
    const { url, heard } = await openHost("x");
    const files = teamsFiles({ ...openAccess(TENANTS), isOpen: false });
    const bounds = { maxBytes: 100, signal: AbortSignal.timeout(5_000) };
    const ref = { id: "1", name: "x.txt", at: { url } };
    expect(await files.fetch("faxe", ref, bounds)).toEqual(why("forbidden"));
    expect(heard).toEqual([]);
  });
});

test("with credentials, files are read from SharePoint only", () => {
  const own = [URL_OF_FILE, "https://faxe.sharepoint.com/sites/x/download.aspx"];
  const others = [
    "http://faxe.sharepoint.com/x",
    "https://sharepoint.com/x",
    "https://evilsharepoint.com/x",
    "https://faxe.sharepoint.com.evil.example/x",
    "https://faxe.sharepoint.com./x",
    "https://faxe.sharepoint.com:8443/x",
    "https://faxe.sharepoint.com@evil.example/x",
    "https://mette:kode@faxe.sharepoint.com/x",
    "https://evil.example/.sharepoint.com",
    "https://evil.example#.sharepoint.com",
    "https://evil.example\\.sharepoint.com",
    "https://a.b.sharepoint.com/x",
    "https://169.254.169.254/latest",
    "file:///etc/passwd",
    "",
  ];
  expect(own.filter(sharePointUrl)).toEqual(own);
  expect(others.filter(sharePointUrl)).toEqual([]);
});
