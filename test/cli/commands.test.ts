/** The other commands: rules, explain, init, new, help. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { COMMANDS } from "../../server/src/cli/commands/index.ts";
import { STARTING_CONFIGURATION } from "../../server/src/cli/commands/init.ts";
import { checkOutput, factsOutput, rulesOutput } from "../../server/src/cli/contract.ts";
import { DEFAULT_CONFIG } from "../../server/src/core/lint/config.ts";
import { parseConfigFile } from "../../server/src/core/lint/config-file.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { folderWith, lintel } from "../support/command-line.ts";
import { configFrom } from "../support/config.ts";

describe("rules and explain", () => {
  it("lists every rule", async () => {
    const cwd = await folderWith({});
    const { stdout } = await lintel(["rules", "--format", "json"], { cwd });
    const { rules } = rulesOutput.parse(JSON.parse(stdout));
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(rules.filter(({ documentation }) => !existsSync(new URL(documentation)))).toEqual([]);
  });

  it("explains every rule and every group", async () => {
    const cwd = await folderWith({});
    for (const { id, title } of RULES) {
      const { stdout, code } = await lintel(["explain", id], { cwd });
      expect(code).toBe(0);
      expect(stdout).toContain(title);
      expect(stdout).toContain(`lintel-disable-next-line ${id}`);
    }
    for (const group of ["framework", "framework/", "framework/*"]) {
      const { stdout } = await lintel(["explain", group], { cwd });
      expect(stdout).toContain("framework/missing-api");
      expect(stdout).not.toContain("estimates/");
    }
  });
});

describe("the rules of a team", () => {
  const config = `ownRules:
  team/no-mysql:
    message: "{match} is not one of our stores"
    why: We run PostgreSQL.
    url: https://example.com/stores
    mustNot: { text: mysql }
`;

  it("are listed and explained with Lintel's own", async () => {
    const cwd = await folderWith({ "lintel.yaml": config });
    const { rules } = rulesOutput.parse(JSON.parse((await lintel(["rules", "--format", "json"], { cwd })).stdout));
    expect(rules).toHaveLength(RULES.length + 1);
    expect(rules.at(-1)).toMatchObject({ id: "team/no-mysql", documentation: "https://example.com/stores" });
    const { stdout } = await lintel(["explain", "team/no-mysql"], { cwd });
    for (const said of ["We run PostgreSQL.", "https://example.com/stores", "lintel-disable-next-line team/no-mysql"])
      expect(stdout).toContain(said);
    expect((await lintel(["explain", "team/no-mysq"], { cwd })).stderr).toContain('did you mean "team/no-mysql"?');
    expect((await lintel(["explain", "team"], { cwd })).stdout).toContain("team/no-mysql");
  });

  it("can be changed on the command line", async () => {
    const cwd = await folderWith({ "lintel.yaml": config, "design.md": "---\nlintel: general\n---\n# Photos\n\nKept in MySQL.\n" });
    expect(await lintel(["check", "--fail-on", "warning"], { cwd })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("MySQL is not one of our stores"),
    });
    expect(await lintel(["check", "--rule", "team/no-mysql=off"], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.not.stringContaining("MySQL is not"),
    });
  });
});

describe("init", () => {
  it("writes a configuration that holds, commented out or not, and never overwrites one", async () => {
    const cwd = await folderWith({});
    expect(await lintel(["init"], { cwd })).toEqual({ stdout: "Wrote lintel.yaml\n", stderr: "", code: 0 });
    expect(await readFile(join(cwd, "lintel.yaml"), "utf8")).toBe(STARTING_CONFIGURATION);
    expect(await lintel(["init"], { cwd })).toMatchObject({
      stdout: "",
      stderr: "lintel: lintel.yaml: is already there, and stays as it is\n",
      code: 2,
    });
    expect(configFrom(STARTING_CONFIGURATION, RULES)).toEqual(DEFAULT_CONFIG);
    const used = STARTING_CONFIGURATION.replace(/^# ((?: {2}|designs:|ignore:|rules:).*)$/gm, "$1");
    expect(parseConfigFile(used, "lintel.yaml", RULES)).toMatchObject({
      designs: ["docs/designs", "**/*.design.md"],
      rules: { "estimates/*": "info" },
    });
  });

  it("does not put a second configuration beside another", async () => {
    const cwd = await folderWith({ "lintel.json": "{}" });
    expect(await lintel(["init"], { cwd })).toMatchObject({
      stderr: "lintel: lintel.json: is already there, and stays as it is\n",
      code: 2,
    });
  });
});

describe("new", () => {
  it("lists case studies, prints one, writes one", async () => {
    const cwd = await folderWith({});
    expect((await lintel(["new"], { cwd })).stdout).toMatch(/^url-shortener {2,}\S/m);
    const { stdout } = await lintel(["new", "url-shortener"], { cwd });
    expect(stdout).toMatch(/^# /);
    expect(await lintel(["new", "url-shortener", "-o", "a.md"], { cwd })).toEqual({ stdout: "Wrote a.md\n", stderr: "", code: 0 });
    expect(await readFile(join(cwd, "a.md"), "utf8")).toBe(stdout);
  });
});

describe("help", () => {
  it("tells of the program and of each command", async () => {
    const cwd = await folderWith({});
    const whole = await lintel(["--help"], { cwd });
    for (const argv of [[], ["-h"], ["help"]]) expect(await lintel(argv, { cwd })).toEqual(whole);
    for (const { name, summary } of COMMANDS) {
      expect(whole.stdout).toContain(summary);
      const help = await lintel(["help", name], { cwd });
      expect(help).toMatchObject({ code: 0, stderr: "" });
      expect(help.stdout).toContain(`Usage: lintel ${name}`);
      expect(await lintel([name, "--help"], { cwd })).toEqual(help);
    }
  });

  it("tells the version", async () => {
    expect((await lintel(["--version"], { cwd: await folderWith({}) })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

it("has a JSON schema for each output", () => {
  for (const schema of [checkOutput, factsOutput, rulesOutput])
    expect(z.toJSONSchema(schema)).toMatchObject({ type: "object", additionalProperties: false });
});
