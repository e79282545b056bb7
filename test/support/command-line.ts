/** The command line in this process, in a folder of its own, as the tests of `test/cli` run it. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../server/src/cli/run.ts";

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

export interface Surroundings {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The width of the terminal; without, output goes to a file. */
  readonly columns?: number;
}

/** What `lintel` with these arguments prints, and its exit code. */
export async function lintel(argv: readonly string[], { cwd, stdin = "", env = {}, columns }: Surroundings): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const code = await run(argv, {
    cwd,
    env,
    stdin: async () => (typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin),
    out: {
      write: (text) => {
        stdout += text;
      },
      columns: columns ?? null,
    },
    complain: (line) => {
      stderr += `lintel: ${line}\n`;
    },
  });
  return { stdout, stderr, code };
}

/** A new folder with these files, gone after the test. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lintel-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** A design document with two findings at least: a missing unit and an empty section. */
export const DESIGN = `# Design a Link Shortener

## Functional Requirements

- Shorten a link
- Redirect to the long URL

## Estimation

- Storage: 500

## API

POST /links creates a link.

## Data Model

A link has a key and a URL.

## High-Level Design

\`\`\`mermaid
flowchart LR
  client[Client] --> lb[Load Balancer x2] --> api[API x3] --> db[(Postgres)]
\`\`\`

The API reads links from Postgres, which is backed up every night.

## Monitoring
`;
