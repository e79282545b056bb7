/** The entry of the server's bundle: `node server.js --stdio`, or `--node-ipc` as VS Code starts it. */
import { runServer } from "./run-server.ts";

runServer(process.argv.includes("--node-ipc") ? "ipc" : "stdio");
