import { quantile, type Times, timesOf } from "./measure.ts";
import { readyTime, runTime } from "./programs.ts";
import { printTable, ratio, time } from "./table.ts";

const RUNS = 5;
const QUESTION = ["ask", "--policy", "faxe-2021", "hvem kan give dispensation?"] as const;
const { execPath: node } = process;

/** From nothing running to an answer, and to a server that is ready, over and over. */
export async function coldStarts(promised: { readonly ask: string; readonly start: string }) {
  const again = async (start: () => number | Promise<number>) => {
    const times: number[] = [];
    for (let i = 0; i < RUNS; i++) times.push(await start());
    return timesOf(times);
  };
  const floor = await again(() => runTime([node, "-e", "0"]));
  const row = (name: string, times: Times, limit = "") => [
    name,
    time(quantile(times, 0.5)),
    time(quantile(times, 1)),
    ratio(quantile(times, 0.5), quantile(floor, 0.5)),
    limit,
  ];
  printTable(
    `Cold starts (${RUNS} times)`,
    ["", "median", "worst", "median / floor", "promised"],
    [
      row("node -e 0, the floor", floor),
      row(
        "node bin/vogter.js ask",
        await again(() => runTime([node, "bin/vogter.js", ...QUESTION])),
        promised.ask,
      ),
      row("npx vogter ask", await again(() => runTime(["npx", "vogter", ...QUESTION]))),
      row(
        "npx vogter --version, nearly all of it npx",
        await again(() => runTime(["npx", "vogter", "--version"])),
      ),
      row("node src/main.ts, until ready", await again(() => readyTime([node, "src/main.ts"]))),
      row("npm start, until ready", await again(() => readyTime(["npm", "start"])), promised.start),
    ],
  );
}
