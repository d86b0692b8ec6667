/** Shows how far a long piece of work has come. */
export interface Progress {
  step(): void;
  end(): void;
}

const WIDTH = 30;
const BETWEEN_MS = 100;

/** A bar on a terminal; into a file or a log a line for every tenth. All of it on stderr. */
export function progress(label: string, total: number): Progress {
  const { stderr } = process;
  let done = 0;
  let tenths = 0;
  let drawnAt = 0;
  const draw = () => {
    const share = total === 0 ? 1 : done / total;
    const bar = "#".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, "-");
    stderr.write(`\r${label} [${bar}] ${Math.floor(share * 100)} %`);
    drawnAt = performance.now();
  };
  return {
    step() {
      done++;
      if (stderr.isTTY) {
        if (performance.now() - drawnAt > BETWEEN_MS) draw();
      } else if (Math.floor((done * 10) / total) > tenths) {
        tenths = Math.floor((done * 10) / total);
        stderr.write(`${label}: ${done} of ${total}\n`);
      }
    },
    end() {
      if (!stderr.isTTY) return;
      draw();
      stderr.write("\n");
    },
  };
}
