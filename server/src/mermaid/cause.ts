/** What is wrong with a diagram, in words, and where: what each of Mermaid's ways to complain is read into. */

export interface Cause {
  /** Continues "Mermaid cannot read this diagram: ". */
  readonly cause: string;
  /** In the diagram's own text; null where it is not told. */
  readonly offset: number | null;
  readonly length: number;
}
