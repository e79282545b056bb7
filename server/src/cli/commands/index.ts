/** All commands, in the order in which help lists them. */
import type { Command } from "../command.ts";
import { check } from "./check.ts";
import { explain } from "./explain.ts";
import { facts } from "./facts.ts";
import { init } from "./init.ts";
import { lsp } from "./lsp.ts";
import { newDesign } from "./new.ts";
import { rules } from "./rules.ts";

export const COMMANDS: readonly Command[] = [check, facts, rules, explain, init, newDesign, lsp];
