/** Errors and what holds them up, in lines for standard error. */
import { ConfigError } from "../core/lint/config-error.ts";
import { FileProblem } from "../workspace/file-problem.ts";
import { printable } from "./format/printable.ts";
import { Failure } from "./terminal.ts";

/** True for what the person who started the run can put right; anything else is a defect of Lintel. */
export function isExpected(error: unknown): boolean {
  return error instanceof Failure || error instanceof FileProblem || error instanceof ConfigError;
}

/** What an expected error tells, a line for each thing that is wrong. */
export function messagesOf(error: unknown): readonly string[] {
  return error instanceof ConfigError ? error.problems : [messageOf(error)];
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Where an error came from, a line for each call. */
export function stackLines(error: unknown): string[] {
  return (error instanceof Error ? (error.stack ?? error.message) : String(error)).split(LINE_BREAK);
}

/** A text as one line that is fit for a terminal: it may hold names of files, which may hold anything. */
export function oneLine(text: string): string {
  return printable(text.split(LINE_BREAK).join(" ").trimEnd());
}

const LINE_BREAK = /\r\n?|\n/;
