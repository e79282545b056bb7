/** Carets stand under what they mark, whatever the line is made of. */
import { describe, expect, it } from "vitest";
import { codeFrame } from "../../server/src/cli/format/code-frame.ts";
import { lineIndexOf } from "../../server/src/core/text/line-index.ts";

/** The frame of what stands between `<` and `>`. */
function frame(marked: string, columns = 80): string {
  const start = marked.indexOf("<");
  const end = marked.indexOf(">") - 1;
  const text = marked.replace(/[<>]/g, "");
  const { source, carets, furtherLines } = codeFrame(text, lineIndexOf(text), { start, end }, columns);
  return [source, carets, ...(furtherLines > 0 ? [`+${furtherLines}`] : [])].join("\n");
}

describe("code frames", () => {
  it.each([
    ["plain", "a\n- Storage: <500> GB\nb", "- Storage: 500 GB\n           ^^^"],
    ["tabs", "-\t<Storage>:\t500", "-   Storage:    500\n    ^^^^^^^"],
    ["wide characters", "- 日本語: <五百> GB", "- 日本語: 五百 GB\n          ^^^^"],
    ["emoji", "🚀 👩‍💻 <x>", "🚀 👩‍💻 x\n      ^"],
    ["combining marks", "e\u0301e\u0301 <x>", "e\u0301e\u0301 x\n   ^"],
    ["an empty span", "ab<>c", "abc\n  ^"],
    ["the end of a line", "abc<>\nd", "abc\n   ^"],
    ["an empty line", "a\n<>\nb", "\n^"],
    ["several lines", "a <b\nc\nd> e", "a b\n  ^\n+2"],
    ["a line break of two characters", "a <b\r\n>c", "a b\n  ^"],
    ["control characters", "\u001B[31m<x>", "␛[31mx\n     ^"],
  ])("%s", (_, marked, expected) => expect(frame(marked)).toBe(expected));

  it("cuts long lines around what is marked", () => {
    const words = "word ".repeat(20);
    for (const [before, after] of [
      [words, words],
      ["", words],
      [words, ""],
    ]) {
      const [source = "", carets = ""] = frame(`${before}<TBD>${after}`, 24).split("\n");
      expect(source.length).toBeLessThanOrEqual(24);
      expect(source.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("TBD");
      expect(source.startsWith("…")).toBe(before !== "");
      expect(source.endsWith("…")).toBe(after !== "");
    }
  });

  it("shows the start of what is longer than the line", () => {
    const [source, carets] = frame(`before <${"x".repeat(5000)}> after`, 30).split("\n");
    expect(source).toBe(`before ${"x".repeat(22)}…`);
    expect(carets).toBe(`       ${"^".repeat(23)}`);
  });
});
