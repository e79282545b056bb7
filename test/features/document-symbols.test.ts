/** The outline of designs and their parts, as indented lines. */
import { expect, test } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { containsSpan, sliceSpan } from "../../server/src/core/text/span.ts";
import { type DocumentSymbolNode, documentSymbols } from "../../server/src/features/document-symbols.ts";

function check(text: string): string {
  const lines = (nodes: readonly DocumentSymbolNode[], indent: string): string[] =>
    nodes.flatMap((node) => {
      expect(containsSpan(node.span, node.selection)).toBe(true);
      return [`${indent}${sliceSpan(text, node.selection)} (${node.detail})`, ...lines(node.children, `${indent}  `)];
    });
  return lines(documentSymbols(analyze(text)), "").join("\n");
}

test("parts are found whatever their form, and sections without a role are left out", () => {
  const text = `# Design a Chat System

**Requirements**

- Functional: people send messages.
- Non-functional: 99.99% availability.

## Where we come from

### API

- POST /messages

## Data Model

A table of messages.

## High-Level Design

Clients talk to a gateway.
`;
  expect(check(text)).toBe(`Design a Chat System (design)
  Requirements (requirements)
    Functional (functional-requirements)
    Non-functional (non-functional-requirements)
  API (api)
  Data Model (data-model)
  High-Level Design (high-level-design)`);
});

test("a README has none", () => {
  expect(check("# My tool\n\n## Installation\n\n    npm install\n\n## API\n\n- `get()`\n")).toBe("");
});
