/** The products that a label names: "Redis" in "Session cache (Redis)". */
import { TECHNOLOGIES, type Technology } from "../../knowledge/technologies.ts";
import { wordIndex } from "./word-index.ts";

/** All of them, in the order of the tables. */
export function technologiesIn(label: string): readonly Technology[] {
  return PRODUCTS.within(label);
}

const PRODUCTS = wordIndex(TECHNOLOGIES.map((technology) => ({ value: technology, words: technology.aliases })));
