/** A component's name as a message writes it. */
import { nameInLabel } from "./plain-name.ts";

/** The part of a label that names the component, on one line. */
export function shownName(label: string): string {
  return nameInLabel(label).replace(/\s+/g, " ").trim();
}
