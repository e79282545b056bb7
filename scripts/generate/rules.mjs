/** The pages under docs/rules, one for each rule, and what README.md and package.json say of rules: all from the rules themselves. */
import { readFile } from "node:fs/promises";
import { loadCore } from "./load-core.mjs";

export async function generateRules() {
  const { RULES, configJsonSchema, ruleSettingSchema } = await loadCore(`
    export { RULES } from "./server/src/rules/index.ts";
    export { configJsonSchema, ruleSettingSchema } from "./server/src/core/lint/config.ts";
  `);
  const files = new Map(RULES.map((rule) => [`docs/rules/${rule.id}.md`, pageOf(rule)]));
  files.set("docs/rules/README.md", indexOf(RULES));
  files.set("README.md", await readmeWithRules(RULES));
  files.set("docs/lintel.schema.json", `${JSON.stringify(configJsonSchema(RULES), null, 2)}\n`);
  files.set("package.json", await packageWithRules(RULES, ruleSettingSchema));
  return files;
}

function pageOf({ id, title, severity, since, fixable, strictOnly, why, examples, options }) {
  const bad = examples.filter((example) => "bad" in example);
  const good = examples.filter((example) => "good" in example);
  const parts = [
    `# ${id}`,
    `**${title}.**`,
    `Severity: ${severity}${strictOnly ? ", in the preset strict only" : ""}. ${fixable ? "Lintel offers a fix. " : ""}Since ${since}.`,
    why.trim(),
    "## Reported",
    ...bad.flatMap(({ bad: text, fixed, config }) => [
      ...exampleParts(text, config),
      ...(fixed === undefined ? [] : ["After the fix:", block(fixed)]),
    ]),
    "## Not reported",
    ...good.flatMap(({ good: text, config }) => exampleParts(text, config)),
    ...optionParts(id, severity, Object.entries(options)),
    "## Silencing it",
    `In the text, on the line above what is reported: \`<!-- lintel-disable-next-line ${id}: the reason -->\`; at the end of a list item: \`lintel-disable-line\`; for all that a block holds: \`lintel-ignore\`. For all documents, in \`lintel.yaml\`:`,
    `\`\`\`yaml\nrules:\n  ${id}: off\n\`\`\``,
    "## Source",
    `[server/src/rules/${id}.ts](../../../server/src/rules/${id}.ts)`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function optionParts(id, severity, options) {
  if (options.length === 0) return [];
  const rows = options.map(
    ([name, option]) => `| \`${name}\` | ${option.description} | number | ${option.default} | ${option.minimum} to ${option.maximum} |`,
  );
  const set = options.map(([name, option]) => `    ${name}: ${option.default}`);
  return [
    "## Options",
    ["| option | what it says | type | default | range |", "| --- | --- | --- | --- | --- |", ...rows].join("\n"),
    "In `lintel.yaml`, beside the severity, which may be left out:",
    ["```yaml", "rules:", `  ${id}:`, `    severity: ${severity}`, ...set, "```"].join("\n"),
  ];
}

function exampleParts(text, config) {
  return config === undefined ? [block(text)] : [`With this in \`lintel.yaml\`:\n\n\`\`\`yaml\n${config.trimEnd()}\n\`\`\``, block(text)];
}

function block(text) {
  return `\`\`\`\`markdown\n${text.trimEnd()}\n\`\`\`\``;
}

function indexOf(rules) {
  return `${["# Rules", tableOf(rules, "")].join("\n\n")}\n`;
}

function tableOf(rules, folder) {
  const rows = rules.map(
    ({ id, title, severity, strictOnly, fixable }) =>
      `| [${id}](${folder}${id}.md) | ${title} | ${severity}${strictOnly ? " in strict" : ""} | ${fixable ? "yes" : ""} |`,
  );
  return ["| rule | what it asks for | severity | fix |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** The readme with the table of rules in it. */
async function readmeWithRules(rules) {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const [start, end] = ["<!-- rules: written by npm run generate -->", "<!-- end of rules -->"];
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`README.md has no place for the rules, from ${start} to ${end}`);
  return `${before}${start}\n\n${tableOf(rules, "docs/rules/")}\n\n${end}${after}`;
}

/** The settings of rules, so that the editor completes their ids and explains them. */
async function packageWithRules(rules, settingSchema) {
  const manifest = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  const setting = manifest.contributes.configuration.properties["lintel.rules"];
  setting.properties = Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      { ...settingSchema(rule), markdownDescription: `${rule.title}. By default: ${rule.strictOnly ? "off" : rule.severity}.` },
    ]),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
