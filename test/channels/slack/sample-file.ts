import type { FileRef } from "../../../src/conversation/envelope.ts";

export const PATH = "/files-pri/T1-F1/download/sygemelding.txt";

/** A file as Slack tells of it with a message. */
export const FILE = {
  ...{ id: "F1", created: 1_777_000_000, name: "sygemelding.txt", title: "sygemelding" },
  ...{ mimetype: "text/plain", filetype: "text", user: "U1", size: 9, mode: "hosted" },
  ...{ is_external: false, is_public: false, file_access: "visible" },
  url_private: "https://files.slack.com/files-pri/T1-F1/sygemelding.txt",
  url_private_download: `https://files.slack.com${PATH}`,
};

/** The same as it is handed on. */
export const REF: FileRef = {
  ...{ id: "F1", name: "sygemelding.txt", bytes: 9, mime: "text/plain" },
  at: { team: "T1", url: FILE.url_private_download },
};
