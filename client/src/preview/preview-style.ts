/** How the preview looks: in the colours of the theme, and in high contrast with its borders. */
export const PREVIEW_STYLE = `
html, body { height: 100%; }
body { margin: 0; padding: 0; display: flex; flex-direction: column; overflow: hidden; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size) var(--vscode-font-family); }
[hidden] { display: none !important; }
#toolbar { flex: none; display: flex; align-items: center; gap: 8px; padding: 4px 8px; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)); }
#title, #diagrams { min-width: 0; flex: 0 1 auto; }
#title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#diagrams { height: 24px; color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border: 1px solid var(--vscode-dropdown-border, transparent); border-radius: 2px; font: inherit; }
.zoom { margin-left: auto; flex: none; display: flex; align-items: center; gap: 2px; }
.zoom output { min-width: 3.5em; text-align: center; font-variant-numeric: tabular-nums; }
.zoom button { height: 24px; min-width: 24px; color: var(--vscode-foreground); background: transparent; border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 4px; font: inherit; cursor: pointer; }
.zoom button:hover { background: var(--vscode-toolbar-hoverBackground); }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
/* Over the picture, which keeps its place when a message comes and goes. */
#error { position: absolute; top: 0; left: 0; right: 0; max-height: 50%; overflow: auto; padding: 6px 8px; color: var(--vscode-inputValidation-errorForeground, var(--vscode-editor-foreground)); background: var(--vscode-inputValidation-errorBackground); border-bottom: 1px solid var(--vscode-inputValidation-errorBorder, var(--vscode-contrastBorder)); }
#error button { padding: 0; color: var(--vscode-textLink-foreground); background: none; border: none; font: inherit; text-decoration: underline; cursor: pointer; }
#error pre { margin: 4px 0 0; font: var(--vscode-editor-font-size) var(--vscode-editor-font-family); white-space: pre-wrap; }
main { position: relative; flex: 1; min-height: 0; }
#stage { position: absolute; inset: 0; overflow: hidden; cursor: grab; touch-action: none; }
#stage.dragging { cursor: grabbing; }
#drawing { position: absolute; top: 0; left: 0; transform-origin: 0 0; user-select: none; }
#drawing svg { display: block; }
#drawing.stale { opacity: 0.6; }
#empty { margin: 0; padding: 24px; max-width: 40em; color: var(--vscode-descriptionForeground); }
#workbench { position: absolute; left: -99999px; top: 0; width: 1200px; visibility: hidden; }
`;
