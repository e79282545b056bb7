/** What is said of a diagram: Mermaid's errors in words, at their place, with repairs; and that it agrees with Mermaid. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { applyTextEdits } from "../../server/src/core/text/text-edit.ts";
import { judgeDiagram } from "../../server/src/mermaid/judge-diagram.ts";
import { loadMermaid, type MermaidParse } from "../../server/src/mermaid/load-mermaid.ts";
import { describeWithCorpus } from "../support/corpus.ts";
import { corpusDiagrams } from "../support/mermaid.ts";

let parse: MermaidParse;
beforeAll(async () => {
  parse = await loadMermaid();
}, 60_000);

const QUOTES = "ends this label or opens another; a label with such a sign stands in quotes";

describe("what is said of a diagram", () => {
  /** `cause at "place" on line N`, and what the repair makes of the text. */
  async function check(text: string, wanted: string | null, repaired: string | null = null): Promise<void> {
    const error = await judgeDiagram(text, parse);
    if (!error) return expect(error).toBe(wanted);
    const line = text.slice(0, error.span.start).split("\n").length;
    const cause = error.message.replace("Mermaid cannot read this diagram: ", "");
    expect(`${cause} at ${JSON.stringify(text.slice(error.span.start, error.span.end))} on line ${line}`).toBe(wanted);
    expect(error.repair && applyTextEdits(text, error.repair.edits)).toBe(repaired);
  }

  it.each([
    ["flowchart LR\n  a --> b[(Store)]", null, null],
    ["flowchart LR\n  a[API (x3)] --> b", `"(" ${QUOTES} at "(" on line 2`, 'flowchart LR\n  a["API (x3)"] --> b'],
    [
      "flowchart LR\r\n  %% one\r\n\r\n  %% two\r\n  a{Is it {new}?} --> b[x [y]]:::hot\r\n  c[d (e)]",
      `"{" ${QUOTES} at "{" on line 5`,
      'flowchart LR\r\n  %% one\r\n\r\n  %% two\r\n  a{"Is it {new}?"} --> b["x [y]"]:::hot\r\n  c["d (e)"]',
    ],
    [
      "---\ntitle: T\n---\nflowchart LR\n  a -->|x (y)| b",
      `"(" ${QUOTES} at "(" on line 5`,
      '---\ntitle: T\n---\nflowchart LR\n  a -->|"x (y)"| b',
    ],
    [
      "flowchart LR\n  a --> end",
      '"end" closes a block here; as a name it is written "End" at "end" on line 2',
      "flowchart LR\n  a --> End",
    ],
    ["flowchart LR\n  a -->", 'it ends in the middle of a statement at ">" on line 2', null],
    ["flowchart LR\n  a[foo", 'a label is not closed at "o" on line 2', null],
    ["flowchart LR\n  a[x\n  b[y] --> c", 'a label before this is not closed at "[" on line 3', null],
    ["flowchart LR\n  a --> b\n  end", '"end" closes nothing here at "end" on line 3', null],
    ["flowchart LR\n  subgraph s\n  a --> b", 'what was opened is not closed: "end" is missing at "b" on line 3', null],
    ["flowchart LR\n  a --> b %% c", 'a comment stands on a line of its own at "%%" on line 2', null],
    ["flowchart LR\n  a[x -> y] -> b", '"->" is no link here: it is written "-->" at "-" on line 2', "flowchart LR\n  a[x -> y] --> b"],
    ["flowchart XX\n  a --> b", '"XX" does not fit here at "XX" on line 1', null],
    [
      "sequenceDiagram\n  A->>B: a #quot;b#quot;; c\n  Note over A: x; y",
      '";" ends the statement; as a sign it is written "#59;" at "c" on line 2',
      "sequenceDiagram\n  A->>B: a #quot;b#quot;#59; c\n  Note over A: x#59; y",
    ],
    ["sequenceDiagram\n  A->>/etc: x", '"/" does not fit here, where a participant is expected at "/" on line 2', null],
    [
      "sequenceDiagram\n  box blue X\n  actor A\n  end\n  A->>B",
      'the line ends too early, where ":" with a text is expected at "B" on line 5',
      null,
    ],
    [
      "sequenceDiagram\n  A->>B: x\n  deactivate B",
      'Trying to inactivate an inactive participant (B) at "sequenceDiagram" on line 1',
      null,
    ],
    ["pie\n  title x\n  a: 1", '"a" does not fit here at "a" on line 3', null],
    ["radar-beta\n  axis a\n  curve b{1,2", 'it ends in the middle of a statement at "2" on line 3', null],
    [
      "architecture-beta\n  service db(x)[A]\n  db:R --> L:cache",
      'The right-hand id [cache] does not yet exist. Please create the service/group before declaring an edge to it at "cache" on line 3',
      null,
    ],
    ["flowchart LR\n  a@{ shape: nosuch }", 'No such shape: nosuch at "nosuch" on line 2', null],
    [
      "flowchart LR\n  a@{ shape: [ }",
      'what stands in braces is no YAML: missed comma between flow collection entries at "@{" on line 2',
      null,
    ],
    ["flowchart LR\n  a --> b\n  linkStyle 5 stroke:red", null, null],
    ["architecture-beta\n  service a(x)[b] foo", '"foo" does not fit here at "foo" on line 2', null],
    ["flowchrt LR\n  a --> b", 'there is no diagram type "flowchrt"; did you mean "flowchart"? at "flowchrt" on line 1', null],
    ["newdiagram\n  a", null, null],
    [
      "gitGraph\n  commit\n  checkout x",
      'Trying to checkout branch which is not yet created. (Help try using "branch x") at "checkout x" on line 3',
      null,
    ],
    [
      "---\ntitle: [x\n---\nflowchart LR\n  a --> b",
      'its front matter is no YAML: unexpected end of the stream within a flow collection at "---" on line 1',
      null,
    ],
    ["", null, null],
  ])("%j", check);

  /** Each label on the line that is broken, and its neighbours left as they are. */
  it.each([
    ["a[fn(x)] --> b[y (z)] & c{p {q}}", 'a["fn(x)"] --> b["y (z)"] & c{"p {q}"}'],
    ["a -->|GET /x/{id}| b[(DB [main])]:::hot;", 'a -->|"GET /x/{id}"| b[("DB [main]")]:::hot;'],
    ["a[/in (x)/] --> b{{p (q)}} --> c>r (s)]", 'a[/"in (x)"/] --> b{{"p (q)"}} --> c>"r (s)"]'],
    ['a[say "hi"] --> b["(ok)"] --> c[@me]', 'a["say #quot;hi#quot;"] --> b["(ok)"] --> c["@me"]'],
    ["a[the end] --> end", "a[the end] --> End"],
    ["a[x -> y] -> b\n  b->c[z (w)]", 'a[x -> y] --> b\n  b-->c["z (w)"]'],
    ["a[One<br/><b>Two (x)</b><br/>three] --> b", 'a["One<br/><b>Two (x)</b><br/>three"] --> b'],
    ["subgraph API layer (v2)\n  a\n  end", 'subgraph "API layer (v2)"\n  a\n  end'],
    ["subgraph s [API (v2)]\n  a\n  end", 'subgraph s ["API (v2)"]\n  a\n  end'],
    ["a[x #quot;y#quot;] --> b[#35; (z)]", 'a[x #quot;y#quot;] --> b["#35; (z)"]'],
  ])("%s becomes %s", async (broken, repaired) => {
    const text = `flowchart LR\n  ${broken}`;
    const error = await judgeDiagram(text, parse);
    expect(applyTextEdits(text, error?.repair?.edits ?? [])).toBe(`flowchart LR\n  ${repaired}`);
    expect(await parse(`flowchart LR\n  ${repaired}`)).toBeNull();
  });

  it.each(["a[Foo] --> b[Bar] c[Baz]", "a[x --> b[y]", "a -->|x (y) b", "a[one a) two b) three]", "a --> b\n  end", "API Gateway --> b"])(
    "nobody knows what was meant by %s",
    async (broken) => {
      expect(await judgeDiagram(`flowchart LR\n  ${broken}`, parse)).toMatchObject({ repair: null });
    },
  );

  it("how many links a diagram may have is not for the diagram to say", async () => {
    const links = Array.from({ length: 600 }, (_, at) => `  a${at} --> b`).join("\n");
    expect(await parse(`flowchart LR\n${links}`)).toMatchObject({ message: expect.stringContaining("limit") });
    expect(await judgeDiagram(`flowchart LR\n${links}`, parse)).toBeNull();
  });

  it("many mistakes are repaired at once, up to a limit", async () => {
    const diagram = (count: number): string => `flowchart LR\n${"  a[x (y)]\n".repeat(count)}`;
    expect((await judgeDiagram(diagram(40), parse))?.repair).toMatchObject({ title: "Put the labels in quotes" });
    expect((await judgeDiagram(diagram(61), parse))?.repair).toBeNull();
  });

  it("any text gets a verdict or none, and a place in it", async () => {
    const part = fc.constantFrom(
      "flowchart LR",
      "sequenceDiagram",
      "pie",
      "\n",
      "\r\n",
      " a",
      "[",
      "(",
      "x)",
      "]",
      " --> ",
      "|",
      ";",
      " end",
      ":",
      '"',
      "%%",
      "#35;",
      "---",
      "@{",
      "}",
      "->>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (parts) => {
        const text = parts.join("");
        const error = await judgeDiagram(text, parse);
        if (!error) return;
        expect(error.span.start).toBeGreaterThanOrEqual(0);
        expect(error.span.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(error.span.start, error.span.end)).not.toMatch(/^$|[\r\n]/);
        if (error.repair) expect(await parse(applyTextEdits(text, error.repair.edits))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describeWithCorpus("diagrams of real documents", () => {
  const corpus = fileURLToPath(new URL("../../../shared/corpus/mermaid/", import.meta.url));

  const NO_VERDICTS = [
    // Of the page that the oracle ran in, not of the diagram.
    /^Option is not defined/,
    // The oracle left the front matter's configuration out, which names the main branch.
    /^Trying to checkout branch which is not yet created/,
    // Another version of Mermaid may know the type.
    /^No diagram type detected/,
  ];

  it("are judged as Mermaid does in a browser", { timeout: 120_000 }, async () => {
    if (!existsSync(`${corpus}oracle.dev.jsonl`)) throw new Error("the oracle is missing");
    const rows = readFileSync(`${corpus}oracle.dev.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const differ: string[] = [];
    for (const { mmd, valid, error = "" } of rows) {
      const isAccepted = valid || NO_VERDICTS.some((pattern) => pattern.test(error));
      const found = await judgeDiagram(readFileSync(corpus + mmd, "utf8"), parse);
      if ((found === null) !== isAccepted) differ.push(`${mmd}: ${found?.message ?? "accepted"}`);
    }
    expect(differ).toEqual([]);
    expect(rows.length).toBeGreaterThan(700);
  });

  /** Labels of nodes, labels of links and titles of subgraphs that hold a sign which needs the quotes. */
  const QUOTED =
    /(?<=\w[[({]+)"[^"`\n]*[()[\]{}|@][^"`\n]*"(?=[\])}])|(?<=\|)"[^"|\n]*[()[\]{}][^"|\n]*"(?=\|)|(?<=subgraph )"[^"\n]*[()][^"\n]*"$/gm;

  it("get back the quotes that a label lost, and nothing else", { timeout: 120_000 }, async () => {
    const seen = { broken: 0, repaired: 0, onLine: 0 };
    for (const [name, written] of corpusDiagrams("graph", "flowchart")) {
      if ((await parse(written)) !== null) continue;
      for (const { index, 0: label } of written.matchAll(QUOTED)) {
        const text = written.slice(0, index) + label.slice(1, -1) + written.slice(index + label.length);
        const error = await judgeDiagram(text, parse);
        if (!error) continue;
        seen.broken += 1;
        if (text.slice(0, error.span.start).split("\n").length === text.slice(0, index).split("\n").length) seen.onLine += 1;
        if (!error.repair) continue;
        seen.repaired += 1;
        expect(`${name}\n${applyTextEdits(text, error.repair.edits)}`).toBe(`${name}\n${written}`);
      }
    }
    expect(seen.broken).toBeGreaterThan(100);
    expect(seen.onLine).toBe(seen.broken);
    expect(seen.repaired).toBeGreaterThan(seen.broken * 0.95);
  });
});
