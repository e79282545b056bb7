/** A section that holds less than the team's template asks for. */
import { type SectionContent, sectionContent } from "../../core/facts/section-content.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { templatePlaces } from "../../core/lint/section-template.ts";

export default defineRule({
  id: "framework/short-section",
  title: "A section holds what the team's template asks for",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  why: md`
    A heading with one line under it ticks the template off and answers nothing. How much a section holds at least is set
    with \`minimum\` in the configuration's \`sections\`.
  `,
  *check(facts, { template }) {
    for (const { part, sections } of templatePlaces(template, facts)) {
      const [section] = sections;
      if (!section) continue;
      const contents = sections.map((each) => sectionContent(each, facts));
      for (const [kind, asked] of Object.entries(part.minimum)) {
        const held = Math.max(...contents.map((content) => content[kind as keyof SectionContent]));
        if (asked === undefined || held >= asked) continue;
        yield { span: section.titleSpan, message: `"${section.title}" holds ${counted(held, kind)}; the template asks for ${asked}` };
      }
    }
  },
  examples: [
    {
      config: md`
        sections:
          - title: Risks
            minimum: { items: 2 }
      `,
      bad: md`
        # Move Sessions to Redis

        ## Risks
           ^^^^^ "Risks" holds 1 item; the template asks for 2

        - A node dies
      `,
    },
    {
      config: md`
        sections:
          - title: Risks
            minimum: { items: 2, words: 5 }
      `,
      good: md`
        # Move Sessions to Redis

        ## Risks

        - A node dies
        - A switch dies
      `,
    },
  ],
});

function counted(count: number, kind: string): string {
  return `${count} ${count === 1 ? kind.replace(/s$/, "") : kind}`;
}
