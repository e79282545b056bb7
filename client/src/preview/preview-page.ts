/** The preview's page: its parts, its looks, and what it may load. The script fills it. */
import { randomBytes } from "node:crypto";
import type * as vscode from "vscode";
import { PREVIEW_STYLE } from "./preview-style.ts";

export function previewPage(webview: vscode.Webview, script: vscode.Uri): string {
  const nonce = randomBytes(16).toString("base64");
  // Mermaid writes style elements into its pictures: they can have no nonce.
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; img-src ${webview.cspSource} data:; font-src ${webview.cspSource} data:`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Architecture Preview</title>
<style>${PREVIEW_STYLE}</style>
</head>
<body>
<header id="toolbar">
<span id="title"></span>
<select id="diagrams" aria-label="Diagram" hidden></select>
<span class="zoom">
<button id="zoom-out" title="Zoom out (-)" aria-label="Zoom out">−</button>
<output id="zoom" title="Zoom"></output>
<button id="zoom-in" title="Zoom in (+)" aria-label="Zoom in">+</button>
<button id="fit" title="Fit into the window (0)">Fit</button>
</span>
</header>
<main>
<div id="stage" tabindex="0" role="application" aria-label="Diagram: drag to move, turn the wheel to zoom">
<div id="drawing"></div>
<p id="empty" hidden></p>
</div>
<div id="error" role="alert" hidden></div>
</main>
<div id="workbench" aria-hidden="true"></div>
<script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script>
</body>
</html>`;
}
