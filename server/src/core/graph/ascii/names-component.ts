/** True for a label that is known to name a component, or a stage with what it carries: `B(100)`, `Resize (40/s)`. */
import { componentKind } from "../component-kind.ts";

export function namesComponent(label: string): boolean {
  return componentKind(label) !== "unknown" || CAPACITY.test(label);
}

const CAPACITY = /\S\s?\(\d[\d.,]*[kKMGTB]?(?:\s?\w{0,8}\/\w{1,6})?\)$/;
