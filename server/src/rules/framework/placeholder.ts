/** A placeholder that the author meant to replace. */
import { defineRule, md } from "../../core/lint/rule.ts";

/**
 * ```
 *   TBD   T.B.D.   ___M DAU   TODO: choose a store   [to be decided]
 * ```
 * `TODO` counts only as a note to oneself, with a colon or at the start of a line: there are TODO applications.
 */
const IN_PROSE =
  /\bTBD\b|\bT\.B\.D\.|\bTBA\b|\bFIXME\b|(?:^|\n)TODO\b(?! (?:lists?|apps?|items?|services?|APIs?|applications?)\b)|\bTODO:|\[(?:[Tt]o be (?:decided|determined|defined|added)|[Ff]ill (?:this )?in|[Ii]nsert [^\]]{1,40} here)\]|(?<![\w_])_{3,}(?:[KMBT]?\b|(?=\s|$))/g;
/** A blank to fill in before a unit: `Users: ___M DAU`. Rows of underscores in drawings are none. */
const IN_CODE = /(?<![\w_])_{2,6}(?=[KMBT]?\s?(?:DAU|MAU|QPS|users|requests|[KMGTP]?B\b|ms\b|%))/g;

export default defineRule({
  id: "framework/placeholder",
  title: "No placeholder is left over",
  severity: "warning",
  since: "0.1.0",
  why: md`
    A blank that was meant to be filled in looks like an answer to a reader who skims. Fill it, or list it under open
    questions with the name of the person who will answer.
  `,
  *check({ statements, codeBlocks }) {
    for (const { prose, locate } of statements) {
      for (const match of prose.matchAll(IN_PROSE)) {
        const at = match.index + (match[0].length - match[0].trimStart().length);
        yield { span: locate(at, match.index + match[0].length), message: `"${match[0].trim()}" is a placeholder` };
      }
    }
    for (const { code, lines } of codeBlocks) {
      if (code.language !== "" && code.language !== "text") continue;
      for (const [index, line] of code.value.split(/\r\n?|\n/).entries()) {
        const start = lines[index]?.start ?? 0;
        for (const { 0: text, index: at } of line.matchAll(IN_CODE)) {
          yield { span: { start: start + at, end: start + at + text.length }, message: `"${text}" is a placeholder` };
        }
      }
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Data Model

        The store is TBD.
                     ^^^ "TBD" is a placeholder
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        - Users: ___M DAU
                 ^^^^ "___M" is a placeholder
      `,
    },
    {
      good: md`
        # Design a TODO App

        Users keep TODO lists; the variable \`TBD\` is code.
      `,
    },
  ],
});
