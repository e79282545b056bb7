/** Every finding of every rule's examples can be silenced where it stands, and nothing else with it. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import type { Finding } from "../../server/src/core/lint/finding.ts";
import { silencingEdit } from "../../server/src/core/lint/silence.ts";
import { applyTextEdits } from "../../server/src/core/text/text-edit.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { findingsOf, withoutCarets } from "../support/examples.ts";

const told = ({ message, severity }: Finding): string => `${severity} ${message}`;

/** Findings on directives are about the comments themselves. */
const rules = RULES.filter(({ id }) => !id.startsWith("directives/"));

describe("silencing what an example shows", () => {
  const examples = rules.flatMap((rule) =>
    rule.examples.flatMap((example, index) =>
      "bad" in example ? [{ name: `${rule.id} ${index}`, rule, text: withoutCarets(example.bad), config: example.config }] : [],
    ),
  );

  it.each(examples)("$name", async ({ rule, text, config }) => {
    const before = await findingsOf(rule, text, RULES, config);
    for (const finding of before) {
      const edit = silencingEdit(analyze(text, { declared: true }), finding.span, rule.id);
      // Front matter and the empty document have no place for a comment.
      if (!edit) continue;
      const silenced = applyTextEdits(text, [edit]);
      const after = await findingsOf(rule, silenced, RULES, config);
      const beside = before.filter((each) => each.span.start !== finding.span.start);
      const line = (at: Finding): number => analyze(text).lines.lineAt(at.span.start);
      const elsewhere = beside.filter((each) => line(each) !== line(finding));
      expect(after.map(told)).not.toContain(told(finding));
      if (/next-line|disable-line/.test(edit.newText)) expect(after.map(told)).toEqual(elsewhere.map(told));
    }
  });
});
