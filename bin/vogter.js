#!/usr/bin/env node
// Plain JavaScript, because the machine's own Node may run it first, and that one may be too old for TypeScript.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as module from "node:module";
import { fileURLToPath } from "node:url";

const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  module.enableCompileCache();
  await import("../src/cli/main.ts");
} else {
  const pinned = fileURLToPath(new URL("../node_modules/.bin/node", import.meta.url));
  if (existsSync(pinned)) {
    const { status } = spawnSync(pinned, process.argv.slice(1), { stdio: "inherit" });
    process.exitCode = status ?? 1;
  } else {
    console.error(
      `vogter needs Node ${NEEDED}, and this is ${process.version}.\nRun "npm ci" in the project folder: it brings Node ${NEEDED}.`,
    );
    process.exitCode = 2;
  }
}
