/** The product that a label names: "Redis" in "Session cache (Redis)". */
import { MANAGED_SERVICES } from "../../knowledge/managed-services.ts";
import { REPLICATED_SYSTEMS } from "../../knowledge/replicated-systems.ts";
import { holdsWords } from "./plain-name.ts";

export interface Product {
  readonly name: string;
  /** The words it goes by, in lower case. */
  readonly words: readonly string[];
}

/** The first product of the tables that stands in `label`; null where none does. */
export function productIn(label: string): Product | null {
  return [...MANAGED_SERVICES, ...REPLICATED_SYSTEMS].find(({ words }) => holdsWords(label, words)) ?? null;
}
