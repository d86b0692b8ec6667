/** Something that keeps records, and says when a change of one is kept. */
export interface Contestant {
  readonly name: string;
  /** Beyond so many records it takes too long to be worth waiting for. */
  readonly most?: number;
  /** Opens it in an empty folder, with so many records in it. */
  open(folder: string, records: number): Promise<Opened>;
}

export interface Opened {
  /** Changes a record. Resolves, or returns, once the change is kept. */
  commit(record: number): Promise<void> | void;
  /** Changes several at once, where it has a way of its own to do that. */
  commitAll?(records: readonly number[]): void;
  close(): Promise<void> | void;
}

const TEXT = "Informationssikkerhed er alles ansvar. ".repeat(40).slice(0, 900);

let changes = 0;

/** What is kept: about 1 KB as JSON, never twice the same, since SQLite leaves out writing what is there already. */
export function recordOf(n: number) {
  const count = changes++;
  return { by: `person-${n % 500}`, text: TEXT, dueAt: "2026-11-21T11:00:00.000Z", count };
}

export function idOf(n: number): string {
  return `record-${n}`;
}
