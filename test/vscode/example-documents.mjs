// The documents that the VS Code tests open: the shipped example and a README, which is no design.
import { readFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "./host/paths.mjs";

/** It lacks monitoring and failure handling, and its flowchart has single points of failure. */
export const photoSharing = readFileSync(path.join(projectFolder, "docs", "examples", "photo-sharing.md"), "utf8");

/** The words of a design document, in a text that is none. */
export const readme = `# tiny-cache

A small in-memory cache for Node. Fast, scalable and highly available in your process.

## Installation

    npm install tiny-cache

## Usage

TODO: more examples. See the API section for all options.

## API

- \`get(key)\` and \`set(key, value)\`
- 100% tested, about 2 KB

## License

MIT
`;
