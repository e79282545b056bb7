/** What a command sees of the world: its folder, its streams, its environment. Tests hand in their own. */

export interface Terminal {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: () => Promise<Uint8Array>;
  readonly out: Output;
  /** Writes one line to standard error. */
  readonly complain: (line: string) => void;
}

export interface Output {
  readonly write: (text: string) => void;
  /** The width in columns of the terminal that it goes to; null when it goes to a file or another program. */
  readonly columns: number | null;
}

/** 0: nothing at the failing level. 1: something. 2: the run itself failed. */
export type ExitCode = 0 | 1 | 2;

/** Why a run cannot go on, for the person who started it: one line, no stack. */
export class Failure extends Error {
  override readonly name = "Failure";
}
