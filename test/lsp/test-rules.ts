/** Two small rules for tests of the server: one that speaks at once, one that waits until the author pauses. */
import { defineRule } from "../../server/src/core/lint/rule.ts";

/** Reports every `TBD`, and replaces it. */
export const noTbd = defineRule({
  id: "test/tbd",
  title: "Nothing is to be done",
  severity: "error",
  since: "0.1.0",
  why: "",
  fixable: true,
  examples: [],
  *check({ design, text }) {
    for (const { index } of text.matchAll(/TBD/g)) {
      if (index < design.span.start || index >= design.span.end) continue;
      const span = { start: index, end: index + 3 };
      const fixes = [{ title: "Replace with done", safe: true, edits: [{ span, newText: "done" }] }];
      yield { span, message: "not done yet", evidence: "it says TBD", fixes };
    }
  },
});

/** Reports a design without a section Monitoring, and appends one. */
export const monitoring = defineRule({
  id: "test/missing-monitoring",
  title: "A design has monitoring",
  severity: "warning",
  since: "0.1.0",
  why: "",
  fixable: true,
  when: "pause",
  examples: [],
  *check({ design, sections }) {
    if (sections.some(({ roles }) => roles.includes("monitoring"))) return;
    const end = { start: design.span.end, end: design.span.end };
    const fixes = [
      { title: "Insert a section on monitoring", safe: false, edits: [{ span: end, newText: "\n## Monitoring\n\nAlerts.\n" }] },
    ];
    yield { span: design.titleSpan, message: "no monitoring", fixes };
  },
});

export const crashing = defineRule({
  id: "test/crashing",
  title: "A rule that crashes",
  severity: "error",
  since: "0.1.0",
  why: "",
  examples: [],
  check() {
    throw new Error("out of order");
  },
});

/** A document that is a design by its text. */
export const DESIGN = `# Design a URL Shortener

## Functional Requirements

- Users shorten a long address. TBD

## Estimation

- Writes: 100 requests/s

## API

- POST /links

## High-Level Design

\`\`\`mermaid
flowchart LR
  client --> service --> database
\`\`\`
`;
