/** `lintel explain`: one rule, or the rules of a group: what, why, examples, and how to change it. */
import { OWN_GROUP } from "../../core/lint/own-rule.ts";
import type { Example, Rule } from "../../core/lint/rule.ts";
import { suggestion } from "../../core/text/nearest.ts";
import { RULES } from "../../rules/index.ts";
import { documentationPath } from "../../workspace/rule-pages.ts";
import { defineCommand } from "../command.ts";
import { wrapped } from "../format/printable.ts";
import { COLOR_CHOICES, type Style, styleFor } from "../format/style.ts";
import { groupOf } from "../rule-group.ts";
import { rulesAt } from "../source-document.ts";
import { Failure } from "../terminal.ts";
import { ruleList } from "./rules.ts";

const WIDEST_TEXT = 100;

export const explain = defineCommand({
  name: "explain",
  summary: "Tell the reason behind a rule, with examples",
  arguments: "RULE | GROUP",
  description: [
    "What a rule asks for and why, what it reports and what it does not, and how to configure or silence it. For a group, the rules in it.",
  ],
  options: {
    color: { type: "string", choices: COLOR_CHOICES, default: "auto", help: "Whether to use colours" },
  },
  examples: [
    ["lintel explain estimates/missing-unit", "one rule"],
    ["lintel explain framework", "a group"],
  ],
  async run({ values, positionals }, terminal) {
    const [written, ...others] = positionals;
    if (written === undefined) throw new Failure("explain needs a rule: lintel explain RULE; lintel rules lists them");
    if (others.length > 0) throw new Failure(`explain takes one rule or group, not ${positionals.length}`);
    const style = styleFor(values.color, terminal);
    const columns = Math.min(terminal.out.columns ?? WIDEST_TEXT, WIDEST_TEXT);
    // A bad configuration is none of the business of someone who asks for a rule of Lintel's.
    const rules = written.startsWith(OWN_GROUP) ? await rulesAt(terminal.cwd) : RULES;
    const rule = rules.find(({ id }) => id === written);
    const group = rules.filter((each) => groupOf(each) === written.replace(/\/\*?$/, ""));
    if (rule) terminal.out.write(ruleText(rule, style, columns));
    else if (group.length > 0) terminal.out.write(`${ruleList(group, style)}\n`);
    else
      throw new Failure(
        `there is no rule "${written}"${suggestion(
          written,
          rules.flatMap((each) => [each.id, groupOf(each)]),
        )}; lintel rules lists them`,
      );
    return 0;
  },
});

function ruleText(rule: Rule, style: Style, columns: number): string {
  const { id, title, severity, fixable, strictOnly, since, why, examples, options, origin, url } = rule;
  const group = groupOf(rule);
  const facts = [
    strictOnly ? `${severity} in the preset strict` : severity,
    fixable ? "comes with a fix" : "no fix",
    ...(origin === "team" ? ["a rule of this team's own", ...(url === undefined ? [] : [url])] : [`since ${since}`, documentationPath(id)]),
  ].join(" · ");
  const optionLines = Object.entries(options).map(
    ([name, option]) =>
      `${name}, a number from ${option.minimum} to ${option.maximum}, by default ${option.default}: ${option.description}`,
  );
  const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, "    ");
  return `${[
    `${style.underline(title)}  ${style.cyan(id)}`,
    style.dim(facts),
    ...(why === ""
      ? []
      : [
          `${style.bold("Why")}\n${paragraphs(why, columns - 4)
            .map(indented)
            .join("\n\n")}`,
        ]),
    ...examples.flatMap((example) => exampleTexts(example, style)).map(([heading, text]) => `${heading}\n${indented(text)}`),
    ...(optionLines.length > 0
      ? [
          `${style.bold("Options")}, in lintel.yaml\n${indented(
            [...optionLines.map((line) => wrapped(line, columns - 4).join("\n")), "", `rules:\n  ${id}: { ${optionsIn(options)} }`].join(
              "\n",
            ),
          )}`,
        ]
      : []),
    `${style.bold("Configure")}, in lintel.yaml\n${indented(`rules:\n  ${id}: off${severity === "error" ? "       # or warning, info" : "       # or error, warning, info"}\n  # ${group}/*: off   for all rules of the group`)}`,
    `${style.bold("Silence")}, in the document\n${indented(
      `<!-- lintel-disable-next-line ${id}: the reason -->\non the line above; lintel-disable-line at the end of a list item, lintel-ignore for a whole block,\nlintel-disable and lintel-enable for a stretch, lintel-disable-file for the document.`,
    )}`,
  ].join("\n\n")}\n`;
}

function optionsIn(options: Rule["options"]): string {
  return Object.entries(options)
    .map(([name, option]) => `${name}: ${option.default}`)
    .join(", ");
}

/** Paragraphs of Markdown, filled anew; lists and the like stay as they are written. */
function paragraphs(markdown: string, columns: number): string[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((each) => (/^\s*(?:[-*|>]|\d+\.|```)/m.test(each) ? each : wrapped(each.replace(/\s*\n\s*/g, " "), columns).join("\n")));
}

function exampleTexts(example: Example, style: Style): (readonly [heading: string, text: string])[] {
  const texts = textsOf(example, style);
  return example.config === undefined ? texts : [[`${style.bold("With")}, in lintel.yaml`, example.config], ...texts];
}

function textsOf(example: Example, style: Style): (readonly [heading: string, text: string])[] {
  if ("good" in example) return [[`${style.green("Good")}: nothing is reported`, example.good]];
  const bad = [style.red("Bad"), example.bad] as const;
  return example.fixed === undefined ? [bad] : [bad, [style.green("Fixed"), example.fixed]];
}
