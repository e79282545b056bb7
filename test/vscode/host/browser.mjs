// Headless Chromium for the workbench, which can reach this machine only and remembers whatever it asked of another.
import { chromium } from "playwright-core";
import { chromiumBinary } from "./paths.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/**
 * @typedef {object} Browser
 * @property {import('playwright-core').BrowserContext} context
 * @property {() => string[]} foreignRequests the addresses beyond this machine that were asked for
 * @property {() => string[]} consoleLines what the pages wrote to their consoles
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<Browser>} */
export async function startBrowser() {
  const executablePath = chromiumBinary();
  if (executablePath === undefined) throw new Error("No Chromium: npm run vscode-host:install, or set LINTEL_CHROMIUM");
  const browser = await chromium.launch({ executablePath, headless: true, args: flags });
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
  context.setDefaultTimeout(30_000);

  /** @type {Set<string>} */
  const foreign = new Set();
  /** @type {string[]} */
  const lines = [];
  context.on("request", (request) => {
    if (isForeign(request.url())) foreign.add(request.url());
  });
  context.on("response", (response) => {
    // A webview's files have an address of vscode-cdn.net that its service worker answers from this machine.
    if (response.fromServiceWorker()) foreign.delete(response.url());
  });
  context.on("console", (message) => lines.push(`[${message.type()}] ${message.text()}`));
  context.on("weberror", (error) => lines.push(`[error] ${error.error()}`));

  return {
    context,
    foreignRequests: () => [...foreign],
    consoleLines: () => [...lines],
    stop: () => browser.close(),
  };
}

/** @param {string} address */
function isForeign(address) {
  const { protocol, hostname } = new URL(address);
  return /^(https?|wss?):$/.test(protocol) && !["localhost", "127.0.0.1"].includes(hostname);
}
