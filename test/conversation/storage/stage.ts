import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openAnswers } from "../../../src/answers/index.ts";
import { readContent } from "../../../src/conversation/content.ts";
import type { Flow } from "../../../src/conversation/desk.ts";
import type { Envelope, FileRef, Reply } from "../../../src/conversation/envelope.ts";
import type { Fetched, FileFetcher } from "../../../src/conversation/file-fetcher.ts";
import { openStorage } from "../../../src/conversation/storage/open-storage.ts";
import { openIntents } from "../../../src/intents/index.ts";
import { type Courier, createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import { openDesk, TENANTS } from "../desk.ts";

const DATA = join(import.meta.dirname, "../../../data");

const opened = (async () => {
  const { ask, texts } = await openAnswers(DATA, { today: () => "2026-05-01" });
  return { ask, texts, ...(await openIntents(DATA)) };
})();

/** A channel whose files are whatever a test puts there, and which keeps what it is given to say. */
function openChannel() {
  const files = new Map<string, Fetched | Uint8Array>();
  const told: { to: string; reply: Reply }[] = [];
  const asked: FileRef[] = [];
  const fetcher: FileFetcher = {
    channel: "slack",
    async fetch(_tenant, ref) {
      asked.push(ref);
      const file = files.get(ref.id) ?? { outcome: "unfetched", why: "gone" };
      return file instanceof Uint8Array
        ? { outcome: "fetched", bytes: Uint8Array.from(file) }
        : file;
    },
    later: ({ at: { team = "" } }) => ({ team }),
  };
  const courier: Courier = {
    channel: "slack",
    async send({ to, content, key }) {
      const reply = readContent(content);
      if (reply) told.push({ to, reply });
      return { outcome: "sent", as: key };
    },
  };
  return { files, told, asked, fetcher, courier };
}

/** A desk with the real policies, table, lexicon and file readers; `others` are flows beside this one. */
export async function openStage(others: readonly Flow[] = []) {
  const { ask, texts, intentOf } = await opened;
  const channel = openChannel();
  const log = createLog("silent");
  const storage = await openStorage(DATA, {
    ...{ tenants: TENANTS, policies: texts, fetchers: [channel.fetcher], others, log },
    inside: { ...channel.fetcher, channel: "local" },
  });
  onTestFinished(() => storage.close());
  const desk = openDesk({
    flows: [...others, storage.flow],
    kinds: [],
    ask,
    intentOf,
    look: storage.look,
  });
  const { store, clock } = desk;
  const random = seededRandom(1);
  const runner = createRunner({
    ...{ store, clock, log, random },
    handlers: {
      ...createOutbox({ couriers: [channel.courier], clock, random, log }),
      ...storage.jobs,
    },
  });
  /** What is said, in the request or through the outbox. */
  const ask_ = async (
    text: string,
    over: Partial<Envelope> & { files?: readonly FileRef[] } = {},
  ) => {
    const { files, ...rest } = over;
    const before = channel.told.length;
    const incoming = { kind: "message", text, ...(files && { files }) } as const;
    const { replies } = await desk.handle(desk.envelope(incoming, rest));
    await runner.runDue();
    return [...replies, ...channel.told.slice(before).map(({ reply }) => reply)];
  };
  return { ...desk, channel, runner, hear: ask_ };
}

/** A message in a channel of Slack, which everybody in the municipality can join. */
export const IN_CHANNEL = {
  place: { conversation: "T1/C1/1", kind: "channel", open: true, guests: false, externals: false },
  back: { channel: "slack", to: "T1/U1/C1", alone: "T1/U1" },
} as const;

/** The same alone with Vogter. */
export const ALONE = {
  place: { conversation: "T1/D1", kind: "personal", open: false, guests: false, externals: false },
  back: { channel: "slack", to: "T1/U1", alone: "T1/U1" },
} as const;

/** Where to put instead what may not go in a channel, what that rests on, and whom to ask: in words, in Faxe. */
export const INSTEAD_AND_GROUNDS = `Brug i stedet:
- fagsystemet
- fællesdrevet: Det ligger der kun midlertidigt: Journalisér det, og slet det igen inden 30 dage.
Grundlag: kommunens opbevaringstabel (forslag, kommunen har ikke godkendt det). Politikken siger ikke selv noget om det.
Er du i tvivl, så spørg din leder.
+ Hvorfor dem?
  "Ledere (fortsat)
  Ansvarlig for at instruere medarbejderne i, hvor data må opbevares og behandles samt sikre, at medarbejderne ikke opbevarer private data i kommunens systemer."
    Informationssikkerheds- og Datapolitik, Faxe Kommune (27. maj 2021) › Organisering og ansvar › Ledere (fortsat)`;

export function fileRef(id: string, name: string): FileRef {
  return { id, name, at: { team: "T1", url: `https://files.slack.com/files-pri/${name}` } };
}
