/** The globs of a configuration file: which documents they mean. */
import picomatch from "picomatch";

/** Whether a path, relative to the configuration's folder and with forward slashes, is meant. */
export type PathTest = (path: string) => boolean;

/**
 * Globs are relative to the folder of their configuration: `docs/*.md`, `docs/**`, `{a,b}/*.md`. A folder's name means
 * all that is in it; `!` in front takes away what earlier globs gave. Documents outside of the folder are never meant.
 */
export function globList(globs: readonly string[]): PathTest {
  const steps = globs.map((written) => {
    const takesAway = written.startsWith("!");
    const glob = (takesAway ? written.slice(1) : written).replace(/^\.?\//, "").replace(/\/+$/, "");
    return { takesAway, matches: picomatch(glob === "." || glob === "" ? "**" : [glob, `${glob}/**`], { dot: true }) };
  });
  return (path) => {
    if (path.startsWith("../")) return false;
    let meant = false;
    for (const { takesAway, matches } of steps) if (meant === takesAway && matches(path)) meant = !takesAway;
    return meant;
  };
}
