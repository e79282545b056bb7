/** Unit tests by default; `--project documents` runs Lintel on the documents beside the project, which takes minutes. */
import { defineConfig } from "vitest/config";

const results = process.env["LINTEL_TEST_RESULTS"];

export default defineConfig({
  test: {
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/{core,rules,features,lsp,cli,mermaid}/**/*.test.ts"], testTimeout: 60_000 },
      },
      { extends: true, test: { name: "documents", include: ["test/documents/**/*.test.ts"], testTimeout: 600_000 } },
    ],
  },
});
