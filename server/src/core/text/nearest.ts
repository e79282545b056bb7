/** What someone may have meant who misspelt a name. */
import { closestMatch } from "leven";

/** The name nearest to `written`; null when none is near. */
export function nearest(written: string, names: readonly string[]): string | null {
  const lower = written.toLowerCase();
  const near = closestMatch(lower, names, { maxDistance: Math.min(Math.max(Math.floor((written.length + 1) / 2.5), 1), MOST_MISTAKES) });
  if (near !== undefined) return near;
  const parts = lower.length >= 3 ? names.filter((name) => name.includes(lower)) : [];
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

const MOST_MISTAKES = 5;

/** `; did you mean "check"?`, or nothing. */
export function suggestion(written: string, names: readonly string[]): string {
  const near = nearest(written, names);
  return near === null ? "" : `; did you mean "${near}"?`;
}
