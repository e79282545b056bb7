/** What is shown about the technique or the product under the cursor, and what the tables of techniques hold. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { sliceSpan } from "../../server/src/core/text/span.ts";
import { conceptHover, type WorkedExample } from "../../server/src/features/concept-hover.ts";
import { CONCEPTS } from "../../server/src/knowledge/concepts.ts";
import { TECHNOLOGIES } from "../../server/src/knowledge/technologies.ts";
import { shippedSnippets } from "../../server/src/workspace/snippets.ts";
import { atCursor } from "./cursor.ts";

const EXAMPLES: readonly WorkedExample[] = [
  { title: "News Feed", prefix: "lintel-news-feed", body: "Cache-aside here, cache aside there." },
  { title: "Chat", prefix: "lintel-chat", body: "Write-through only." },
];

/** What is explained, and the explanation; null where nothing is. */
function check(marked: string, examples = EXAMPLES) {
  const { text, offset } = atCursor(marked);
  const hover = conceptHover(analyze(text, { declared: true }), offset, examples);
  return hover && { explained: sliceSpan(text, hover.span), markdown: hover.markdown };
}

describe("a technique", () => {
  it("is told with its use, its costs, its source and where it is shown at work", () => {
    const hover = check("# D\n\nFeeds are kept with cache-as<|>ide in Redis.\n");
    expect(hover?.explained).toBe("cache-aside");
    expect(hover?.markdown).toMatch(
      /^\*\*Cache-aside\*\*: .+\n\n\*When\*: .+\n\n\*Costs\*: .+\n\n\*Shown in\*: News Feed \(`lintel-news-feed`\)\n\nSource: <https:/,
    );
  });

  it.each([
    ["# D\n\nTwo **Bloom fil<|>ters** a day.\n", "Bloom filters"],
    ["# D\n\n| Choice | Why |\n| --- | --- |\n| 2P<|>C | one owner |\n", "2PC"],
    ["# D\n\nA consistent<|>-hashing ring.\n", "consistent-hashing"],
    ["# D\n\nRead-your-<|>own-writes within a session.\n", "Read-your-own-writes"],
  ])("is found as authors write it: %j", (text, explained) => {
    expect(check(text)?.explained).toBe(explained);
  });

  it.each(["# D\n\nUsers send<|> photos.\n", "# D\n\nEncrypted with SSE<|>-KMS.\n", "# D\n\nA wireless<|>saga-like name.\n"])(
    "is none in %j",
    (text) => {
      expect(check(text)).toBeNull();
    },
  );
});

describe("a product", () => {
  it("is told with how it fails, what makes it survive, and what one bears", () => {
    const hover = check("# D\n\nPosts are stored in Post<|>greSQL.\n");
    expect(hover?.explained).toBe("PostgreSQL");
    expect(hover?.markdown).toMatch(
      /^\*\*PostgreSQL\*\* \(.+\)\n\n\*When one instance is lost\*: .+\. \*What makes it survive\*: .+\.\n\nOne bears about:\n\n- \d/,
    );
  });
});

describe("the tables", () => {
  it("spell each technique in lower case, and no two alike", () => {
    const aliases = CONCEPTS.flatMap((concept) => concept.aliases);
    expect(aliases.filter((alias, at) => alias !== alias.toLowerCase() || aliases.indexOf(alias) !== at)).toEqual([]);
    const products = new Set(TECHNOLOGIES.flatMap((technology) => technology.aliases));
    expect(aliases.filter((alias) => products.has(alias))).toEqual([]);
  });

  it("answer for every spelling of every technique", () => {
    const silent = CONCEPTS.flatMap(({ name, aliases }) =>
      aliases.filter((alias) => !check(`# D\n\nWith <|>${alias} here.\n`)?.markdown.startsWith(`**${name}**`)),
    );
    expect(silent).toEqual([]);
  });

  it("speak of what the case studies and building blocks show: three of four techniques stand in one", () => {
    const snippets = shippedSnippets();
    const shown = CONCEPTS.filter(({ aliases }) =>
      check(`# D\n\nWith <|>${aliases[0]} here.\n`, [...snippets])?.markdown.includes("*Shown in*"),
    );
    expect(shown.length / CONCEPTS.length).toBeGreaterThan(0.75);
  });
});
