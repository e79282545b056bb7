/**
 * The counts of instances that a table of components gives: `| API server | 6 |` under `Instances`, `Replicas` or `Nodes`.
 * What sentences say of redundancy is left to `stated-redundancy.ts`.
 */
import { componentTitled } from "./component-title.ts";
import type { Statement } from "./statement.ts";
import type { StatedRedundancy } from "./told-component.ts";

/** What the rows among `statements` count, in the order of the text. */
export function countedInstances(statements: readonly Statement[]): readonly StatedRedundancy[] {
  return statements.flatMap(({ form, header, cells, span }) => {
    const column = form === "row" ? header.findIndex((title) => COUNT_COLUMN.test(title.trim())) : -1;
    const named = column > 0 ? componentTitled(cells[0] ?? "") : null;
    if (!named || PLANNED.test(header.join(" "))) return [];
    const title = header[column]?.trim().toLowerCase() ?? "";
    const count = instancesIn(cells[column] ?? "");
    // one replica may be the one beside a primary
    if (count === null || (count === 1 && /^replicas?/.test(title) && !RUNS_CODE.has(named.kind))) return [];
    const words = `${cells[column]?.trim()} ${title.replace(LEADING, "")}`;
    return [{ name: named.name, redundant: count > 1, words: count === 1 ? words.replace(/s$/, "") : words, span }];
  });
}

/** The largest count of a cell: 3 of "3", "2–3", "3+ (Multi-AZ)"; null where it counts nothing or more than instances. */
function instancesIn(cell: string): number | null {
  const found = /^\s*[~≈]?\s*(\d{1,5})(?:\s*(?:[-–]|to)\s*(\d{1,5}))?\s*\+?(?=\s|$|\()(?!\s*[%$€])/.exec(cell);
  const count = Number(found?.[2] ?? found?.[1]);
  if (!found || !(count >= 1)) return null;
  // "1 primary + 2 replicas"
  return count === 1 && /[+&,]|\band\b/.test(cell) ? null : count;
}

const COUNT_COLUMN =
  /^(?:(?:number|no\.?|#|count|num) ?(?:of )?)?(?:running |min(?:imum)? |active |server |node )?(?:instances?|replicas?|nodes?|servers?|pods?|copies|machines?|vms?|count|quantity|qty)(?: count)?$/i;
const LEADING = /^(?:number|no\.?|#|count|num) ?(?:of )?|^(?:count|quantity|qty)$/;
const PLANNED = /\b(?:future|planned|later|phase|year|target|before|after)\b/i;

const RUNS_CODE: ReadonlySet<string> = new Set(["load-balancer", "gateway", "service", "worker", "scheduler"]);
