/** The case studies that Lintel ships: designs to start from. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../workspace/package-root.ts";

const caseStudies = z.array(
  z.object({ id: z.string(), title: z.string(), description: z.string(), tags: z.array(z.string()), file: z.string() }),
);

export type CaseStudy = z.infer<typeof caseStudies>[number];

const FOLDER = ["snippets", "generated"] as const;

/** All case studies, in the order in which they are listed. */
export async function listCaseStudies(): Promise<readonly CaseStudy[]> {
  return caseStudies.parse(JSON.parse(await readFile(join(packageRoot(), ...FOLDER, "case-studies.json"), "utf8")));
}

export async function caseStudyText({ file }: CaseStudy): Promise<string> {
  return readFile(join(packageRoot(), ...FOLDER, file), "utf8");
}
