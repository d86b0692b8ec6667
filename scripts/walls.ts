import { posix } from "node:path";

/** From the ground up. A room may import from its own floor and the floors below. */
const FLOORS: readonly (readonly string[])[] = [
  ["shared"],
  ["store"],
  [
    ...["policy", "answers", "intents", "storage-advice", "pii", "files"],
    ...["incidents", "dispensations", "reviews", "wheel", "people"],
  ],
  ["conversation"],
  [
    ...["http", "channels", "jobs", "config.ts", "kinds.ts"],
    ...["keeping.ts", "background-work.ts"],
  ],
  ["main.ts", "cli"],
];
const [, , DOMAIN = []] = FLOORS;

/** The types of `conversation/` that domain rooms speak in: import them freely. They import only each other. */
const LEAVES = ["card.ts", "form.ts", "reply.ts"].map((file) => `src/conversation/${file}`);

/** The only places that may know a platform's package. */
const PLATFORMS: readonly { packages: RegExp; homes: readonly string[] }[] = [
  { packages: /^(botbuilder|botframework-)/, homes: ["src/channels/teams/"] },
  { packages: /^@slack\//, homes: ["src/channels/slack/"] },
  { packages: /^restify$/, homes: ["src/http/", "src/channels/"] },
  { packages: /^lowdb(\/|$)/, homes: ["src/store/"] },
  { packages: /^pg(-boss)?$/, homes: ["src/store/", "src/jobs/"] },
];

/** The specifiers that a TypeScript source imports or re-exports, types too: a type couples as well. */
export function importsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const imports = code.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g);
  return Array.from(imports, ([, specifier = ""]) => specifier);
}

/**
 * What is wrong with `file` (its path from the project folder, with forward slashes) importing `specifier`,
 * and the mend; nothing if the import is fine.
 */
export function wallFault(file: string, specifier: string): string | undefined {
  const mend = specifier.startsWith(".")
    ? roomMend(file, posix.join(posix.dirname(file), specifier))
    : packageMend(file, specifier);
  return mend && `${file} imports ${specifier}: ${mend}`;
}

function packageMend(file: string, specifier: string): string | undefined {
  const platform = PLATFORMS.find(({ packages }) => packages.test(specifier));
  if (!platform || platform.homes.some((home) => file.startsWith(home))) return undefined;
  return `only ${platform.homes.join(" and ")} may know this package; move the code there and speak in our own types here.`;
}

function roomMend(file: string, target: string): string | undefined {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === undefined || to === undefined || LEAVES.includes(target)) return undefined;
  if (LEAVES.includes(file))
    return "a leaf type imports only other leaves; move the rest out of it.";
  if (to === from) return channelMend(file, target);

  const [fromFloor, toFloor] = [floorOf(from), floorOf(to)];
  if (toFloor === FLOORS.length - 1)
    return "nothing imports main.ts or cli; move what is shared down.";
  if (toFloor > fromFloor) return `${from} is below ${to}; let ${to} hand it in.`;
  if (from === "channels" && DOMAIN.includes(to)) {
    return "a channel parses, renders and sends, nothing else; ask through conversation/.";
  }
  const isRoot = fromFloor === FLOORS.length - 1;
  if (DOMAIN.includes(to) && target !== `src/${to}/index.ts` && !isRoot) {
    return `import src/${to}/index.ts, and export from it what you need.`;
  }
  return undefined;
}

function channelMend(file: string, target: string): string | undefined {
  const [from, to] = [file, target].map(
    (path) => /^src\/channels\/(teams|slack)\//.exec(path)?.[1],
  );
  if (!from || !to || from === to) return undefined;
  return "Teams and Slack never import each other; move what both need to src/channels/.";
}

/** `policy` for `src/policy/x.ts`, `main.ts` for `src/main.ts`; nothing outside `src/`. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)/.exec(path)?.[1];
}

function floorOf(room: string): number {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  if (floor < 0) throw new Error(`src/${room} is on no floor; give it one in scripts/walls.ts.`);
  return floor;
}
