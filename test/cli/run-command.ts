import { Command } from "commander";
import { onTestFinished, vi } from "vitest";
import type { CliCommand } from "../../src/cli/command.ts";

/** Runs a command with `args`: what it prints to stdout and to stderr, and what it throws. */
export async function runCommand(command: CliCommand, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(console, "log").mockImplementation((line) => out.push(String(line))),
    vi.spyOn(console, "error").mockImplementation((line) => err.push(String(line))),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0),
  ];
  const restore = () => {
    for (const spy of spies) spy.mockRestore();
  };
  onTestFinished(restore);
  const program = new Command("command").exitOverride();
  command.configure(program);
  let error: unknown;
  await program.parseAsync(args, { from: "user" }).catch((thrown: unknown) => {
    error = thrown;
  });
  restore();
  return { out: out.join("\n"), err: err.join("\n"), error };
}
