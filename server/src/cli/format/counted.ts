/** A number with the thing that it counts. */

/** `1 error`, `2 errors`, `1,024 errors`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? singular : plural}`;
}
