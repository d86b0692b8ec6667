import type { Command } from "commander";

/**
 * What a file in this folder exports, by the name of `command`. It is loaded only when its command is asked
 * for, so it may import what it needs at its top.
 */
export interface CliCommand {
  /**
   * Adds arguments, options and the action to `command`, which already has its name and description. The action
   * prints to stdout, and throws a `VogterError` when it cannot do its work.
   */
  configure(command: Command): void;
}
