import { describe, expect, test } from "vitest";
import { DIRECT, MENTION, openSlack } from "../../channels/slack/open-slack.ts";
import { FILE, REF } from "../../channels/slack/sample-file.ts";

/** What came with the messages. */
function messages({ envelopes }: Awaited<ReturnType<typeof openSlack>>) {
  return envelopes.map(({ incoming }) => incoming);
}

describe("a message with files", () => {
  test("to Vogter alone brings them, also without a word", async () => {
    const opened = await openSlack();
    const { text: _, ...wordless } = DIRECT;
    await opened.event({ ...DIRECT, subtype: "file_share", files: [FILE], upload: true });
    await opened.event({ ...wordless, ts: "1.2", subtype: "file_share", files: [FILE, { x: 1 }] });
    expect(messages(opened)).toEqual([
      { kind: "message", text: DIRECT.text, files: [REF] },
      { kind: "message", text: "", files: [REF] },
    ]);
  });

  test("that calls Vogter in a channel brings them", async () => {
    const opened = await openSlack();
    await opened.event({ ...MENTION, files: [{ ...FILE, url_private_download: null }] });
    const at = { team: "T1", url: FILE.url_private };
    expect(messages(opened)).toEqual([{ kind: "message", text: "hvem?", files: [{ ...REF, at }] }]);
  });

  test("from another organisation brings what Slack says of them when it is asked", async () => {
    const opened = await openSlack();
    opened.slack.files.F1 = FILE;
    const bare = { id: "F1", created: 0, mode: "file_access", file_access: "check_file_info" };
    await opened.event({ ...MENTION, files: [bare, { ...bare, id: "F2" }] });
    const unknown = { id: "F2", name: "", at: { team: "T1" } };
    expect(messages(opened)).toMatchObject([{ files: [REF, unknown] }]);
  });

  test("without any brings none", async () => {
    const opened = await openSlack();
    await opened.event({ ...DIRECT, files: [] });
    expect(messages(opened)).toEqual([{ kind: "message", text: DIRECT.text }]);
  });
});
