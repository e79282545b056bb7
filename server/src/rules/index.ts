/** All rules, in the order in which documentation and `lintel rules` list them. */
import type { Rule } from "../core/lint/rule.ts";

export const RULES: readonly Rule[] = [];
