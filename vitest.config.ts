import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: process.env["LINTEL_TEST_RESULTS"] ? ["default", ["json", { outputFile: process.env["LINTEL_TEST_RESULTS"] }]] : ["default"],
  },
});
