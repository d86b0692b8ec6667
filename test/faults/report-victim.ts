// Run as a program of its own by reports.test.ts: takes reports of incidents, each delivered twice, as fast as it can
// until it is killed, and says of each that was acknowledged which it was.
import { writeSync } from "node:fs";
import { deliveryOf, openReportDesk } from "./report-desk.ts";

const AT_ONCE = 8;
const [folder = "", outside = "", first = "0"] = process.argv.slice(2);

const { handle, runner } = await openReportDesk(folder, outside);
runner.start();
say("open");

let delivery = Number(first) * 2;
await Promise.all(Array.from({ length: AT_ONCE }, deliver));

async function deliver(): Promise<never> {
  for (;;) {
    const number = delivery++ >> 1;
    const { replies } = await handle(deliveryOf(number));
    const [, registered = ""] = /(HÆN-\d{4}-\d+)/.exec(replies[0]?.card.summary ?? "") ?? [];
    say(`${number} ${registered}`);
  }
}

/** At once and in one piece, so that what is said before the end is heard. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
