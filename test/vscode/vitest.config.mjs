// The tests in a real VS Code, one after the other: each starts a server and a browser, and the machine is small.
import { defineConfig } from "vitest/config";

const results = process.env.LINTEL_TEST_RESULTS;

export default defineConfig({
  test: {
    include: ["test/vscode/*.e2e.mjs"],
    globalSetup: ["test/vscode/global-setup.mjs"],
    pool: "forks",
    maxWorkers: 1,
    fileParallelism: false,
    retry: 0,
    bail: 0,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
  },
});
