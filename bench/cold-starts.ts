import { quantile, type Times, timesOf } from "./measure.ts";
import { readyTime, runTime } from "./programs.ts";
import { printTable, ratio, time } from "./table.ts";

const QUESTION = ["ask", "--policy", "faxe-2021", "hvem kan give dispensation?"] as const;
const { execPath: node } = process;

/** From nothing running to an answer, and to a server that is ready, over and over. */
export async function coldStarts(runs: number, promised: { ask: string; start: string }) {
  const again = async (start: () => number | Promise<number>) => {
    const times: number[] = [];
    for (let i = 0; i < runs; i++) times.push(await start());
    return timesOf(times);
  };
  const floor = await again(() => runTime([node, "-e", "0"]));
  const row = (name: string, times: Times, limit = "") => [
    name,
    ...[quantile(times, 0.5), quantile(times, 1)].map(time),
    ratio(quantile(times, 0.5), quantile(floor, 0.5)),
    limit,
  ];
  printTable(
    `Cold starts (${runs} each)`,
    ["", "median", "worst", "/ floor", "promised"],
    [
      row("node -e 0, the floor", floor),
      row(
        "node bin/vogter.js ask",
        await again(() => runTime([node, "bin/vogter.js", ...QUESTION])),
        promised.ask,
      ),
      row(
        "npx vogter ask",
        await again(() => runTime(["npx", "vogter", ...QUESTION])),
        promised.ask,
      ),
      row("node src/main.ts, until ready", await again(() => readyTime([node, "src/main.ts"]))),
      row("npm start, until ready", await again(() => readyTime(["npm", "start"])), promised.start),
    ],
  );
}
