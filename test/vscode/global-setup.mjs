// What has to be there before the first VS Code test: the host and the build.
import { existsSync } from "node:fs";
import path from "node:path";
import { installHost } from "./host/install.mjs";
import { projectFolder } from "./host/paths.mjs";

export default function setup() {
  const missing = ["client/dist/extension.cjs", "client/dist/preview.js", "server/dist/server.js"].filter(
    (file) => !existsSync(path.join(projectFolder, file)),
  );
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(", ")}. Run "npm run build" first.`);
  installHost();
}
