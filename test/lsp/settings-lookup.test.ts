/** What is kept of a document's settings, and for how long. */
import { expect, test } from "vitest";
import { settingsLookup } from "../../server/src/lsp/settings.ts";

test("settings are asked for once, and again where asking failed", async () => {
  let asked = 0;
  const lookup = settingsLookup({
    editorSettings: async () => {
      asked += 1;
      if (asked === 1) throw new Error("the client is busy");
      return {};
    },
    teamConfiguration: async () => ({ kind: "none" }),
  });
  await expect(lookup.of("file:///a.md")).rejects.toThrow("busy");
  const settings = await lookup.of("file:///a.md");
  expect(await lookup.of("file:///a.md")).toBe(settings);
  expect(asked).toBe(2);
});
