/** Mermaid's colours for the theme that VS Code shows. */
import type { MermaidConfig } from "mermaid";

export function mermaidTheme(): MermaidConfig {
  const { classList } = document.body;
  const fontFamily = color("--vscode-font-family", "sans-serif");
  const darkMode = classList.contains("vscode-dark") || (isHighContrast() && !classList.contains("vscode-high-contrast-light"));
  if (!isHighContrast()) return { theme: darkMode ? "dark" : "default", darkMode, fontFamily };
  const background = color("--vscode-editor-background", darkMode ? "#000000" : "#ffffff");
  const foreground = color("--vscode-editor-foreground", darkMode ? "#ffffff" : "#000000");
  const border = color("--vscode-contrastBorder", foreground);
  const surfaces = { background, primaryColor: background, secondaryColor: background, tertiaryColor: background };
  const lines = { lineColor: foreground, primaryBorderColor: border, secondaryBorderColor: border, tertiaryBorderColor: border };
  const text = { textColor: foreground, primaryTextColor: foreground, secondaryTextColor: foreground, tertiaryTextColor: foreground };
  return { theme: "base", darkMode, fontFamily, themeVariables: { ...surfaces, ...lines, ...text, edgeLabelBackground: background } };
}

export function onThemeChange(listener: () => void): void {
  new MutationObserver(listener).observe(document.body, { attributes: true, attributeFilter: ["class", "data-vscode-theme-id"] });
}

function isHighContrast(): boolean {
  const { classList } = document.body;
  return classList.contains("vscode-high-contrast") || classList.contains("vscode-high-contrast-light");
}

function color(variable: string, otherwise: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim() || otherwise;
}
