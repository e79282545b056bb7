/** Errors in one line, for standard error. */
import { ConfigError } from "../core/lint/config.ts";
import { FileProblem } from "../workspace/file-problem.ts";
import { printable } from "./format/printable.ts";
import { Failure } from "./terminal.ts";

/** True for what the person who started the run can put right; anything else is a defect of Lintel. */
export function isExpected(error: unknown): boolean {
  return error instanceof Failure || error instanceof FileProblem || error instanceof ConfigError;
}

export function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return printable(
    message
      .split(/\r\n?|\n/)
      .join(" ")
      .trim(),
  );
}
