/** `lintel rules`: every rule there is. */
import type { Severity } from "../../core/lint/finding.ts";
import type { Rule } from "../../core/lint/rule.ts";
import { documentationAddresses } from "../../workspace/rule-pages.ts";
import { defineCommand } from "../command.ts";
import { CONTRACT_VERSION, type RulesOutput } from "../contract.ts";
import { counted } from "../format/counted.ts";
import { toJson } from "../format/json.ts";
import { padded } from "../format/printable.ts";
import { COLOR_CHOICES, type Style, styleFor } from "../format/style.ts";
import { groupOf } from "../rule-group.ts";
import { rulesAt } from "../source-document.ts";
import { Failure } from "../terminal.ts";

export const rules = defineCommand({
  name: "rules",
  summary: "List the rules",
  arguments: "",
  description: [
    "Every rule with its severity, whether some of its findings come with a fix, and what it asks for; the team's own rules too.",
  ],
  options: {
    format: { type: "string", choices: ["pretty", "json"], default: "pretty", help: "How to print the rules" },
    color: { type: "string", choices: COLOR_CHOICES, default: "auto", help: "Whether to use colours" },
  },
  examples: [["lintel rules --format json", "for another program"]],
  async run({ values, positionals }, terminal) {
    if (positionals.length > 0) throw new Failure(`rules takes no arguments; lintel explain ${positionals[0]} tells of one rule`);
    const all = await rulesAt(terminal.cwd);
    terminal.out.write(values.format === "json" ? toJson(rulesReport(all)) : `${ruleList(all, styleFor(values.color, terminal))}\n`);
    return 0;
  },
});

function rulesReport(all: readonly Rule[]): RulesOutput {
  const documentation = documentationAddresses();
  return {
    version: CONTRACT_VERSION,
    rules: all.map((rule) => ({
      id: rule.id,
      title: rule.title,
      severity: rule.severity,
      fixable: rule.fixable,
      documentation: rule.origin === "lintel" ? documentation(rule.id) : (rule.url ?? ""),
    })),
  };
}

/** The rules, a line each, a paragraph for each group. */
export function ruleList(all: readonly Rule[], style: Style): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  const line = (rule: Rule): string =>
    `  ${padded(rule.id, width)}  ${severityText(rule.severity, style)}  ${rule.fixable ? style.green("fix") : "   "}  ${rule.title}`;
  const groups = [...new Set(all.map(groupOf))];
  const paragraphs = groups.map((group) => [style.bold(group), ...all.filter((rule) => groupOf(rule) === group).map(line)].join("\n"));
  return [...paragraphs, `${counted(all.length, "rule")}; lintel explain RULE tells the reason behind one`].join("\n\n");
}

function severityText(severity: Severity, style: Style): string {
  const text = severity.padEnd("warning".length);
  return { error: style.red, warning: style.yellow, info: style.blue }[severity](text);
}
