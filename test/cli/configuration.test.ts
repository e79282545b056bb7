/** Which configuration holds for a document: nearest files, what they extend, and their overrides. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError } from "../../server/src/core/lint/config-error.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { Configurations, type DocumentConfiguration } from "../../server/src/workspace/configuration.ts";
import { folderWith, lintel } from "../support/command-line.ts";

async function configurationOf(document: string, files: Record<string, string>): Promise<DocumentConfiguration> {
  const folder = await folderWith(files);
  const nameOf = (path: string): string => path.slice(folder.length + 1);
  return new Configurations({ rules: RULES, nameOf }).forDocument(join(folder, document));
}

describe("the file that holds", () => {
  it.each(["lintel.yaml", "lintel.json", ".lintelrc.yaml", ".lintelrc.yml", ".lintelrc.json"])("may be called %s", async (name) => {
    expect((await configurationOf("docs/a.md", { [name]: '{ "preset": "strict" }' })).config.preset).toBe("strict");
  });

  it("is the nearest, and of two in one folder the first by name", async () => {
    const files = { "lintel.yaml": "preset: strict", "docs/.lintelrc.json": "{}", "docs/lintel.yml": "preset: interview" };
    expect((await configurationOf("docs/a.md", files)).config.preset).toBe("interview");
    expect((await configurationOf("a.md", files)).config.preset).toBe("strict");
  });
});

describe("extends", () => {
  it("starts from presets and other files, later ones over earlier ones, and goes over all", async () => {
    const { config, files } = await configurationOf("docs/a.md", {
      "docs/.lintelrc.yaml": "extends: [strict, ../team/base.yaml]\nrules: { framework/missing-api: info }",
      "team/base.yaml": "extends: ./more.json\npreset: interview\nrules: { framework/missing-api: off, framework/missing-security: off }",
      "team/more.json": '{ "profile": "rfc", "rules": { "framework/missing-security": "error" } }',
    });
    expect(config).toMatchObject({
      preset: "interview",
      profile: "rfc",
      rules: { "framework/missing-api": "info", "framework/missing-security": "off" },
    });
    expect(files.map((file) => file.split("/").slice(-2).join("/"))).toEqual(["team/more.json", "team/base.yaml", "docs/.lintelrc.yaml"]);
  });

  it("means globs from the folder of the file that has them", async () => {
    const files = {
      "docs/.lintelrc.yaml": "extends: ../lintel.yaml\ndesigns: [rfcs]",
      "lintel.yaml": "ignore: [docs/old]\ndesigns: [docs/designs]",
    };
    expect((await configurationOf("docs/old/a.md", files)).ignored).toBe(true);
    expect((await configurationOf("docs/designs/a.md", files)).declared).toBe(true);
    expect((await configurationOf("docs/rfcs/a.md", files)).declared).toBe(true);
    expect((await configurationOf("docs/a.md", files)).declared).toBeUndefined();
  });

  it.each([
    [{ "lintel.yaml": "extends: ./gone.yaml" }, "lintel.yaml: extends: there is no file gone.yaml"],
    [{ "lintel.yaml": "extends: loose" }, 'lintel.yaml: extends: "loose" is neither a preset (recommended, strict, interview) nor a path'],
    [
      { "lintel.yaml": "extends: ./b.yaml", "b.yaml": "extends: ./lintel.yaml" },
      "b.yaml: extends: goes in a circle: lintel.yaml -> b.yaml -> lintel.yaml",
    ],
    [{ "lintel.yaml": "extends: https://example.com/b.yaml" }, "is on a network, and Lintel opens no connection"],
    [
      { "lintel.yaml": "extends: ./b.yaml", "b.yaml": "rules: { team/no-mysq: off }" },
      'b.yaml: rules: there is no rule "team/no-mysq" in ownRules',
    ],
    [{ "lintel.yaml": "extends: ./b.yaml", "b.yaml": "preset: 3" }, "b.yaml:1:9: preset: expected one of"],
  ])("%j: %s", async (files, message) => {
    const found = configurationOf("a.md", files as Record<string, string>);
    await expect(found).rejects.toThrow(ConfigError);
    await expect(found).rejects.toThrow(message);
  });
});

describe("files that extend one another twice", () => {
  it("are refused before they come to thousands", async () => {
    const files = Array.from({ length: 14 }, (_, at) => [`${at}.yaml`, `extends: [./${at + 1}.yaml, ./${at + 1}.yaml]`]);
    const found = configurationOf("a.md", { ...Object.fromEntries(files), "14.yaml": "{}", "lintel.yaml": "extends: ./0.yaml" });
    await expect(found).rejects.toThrow("leads to more than 1000 files");
  });

  it("may set a rule here that is written there", async () => {
    const files = {
      "lintel.yaml": "extends: ./b.yaml\nrules: { team/no-mysql: off }",
      "b.yaml": "ownRules: { team/no-mysql: { message: No MySQL, mustNot: { text: mysql } } }",
    };
    expect((await configurationOf("a.md", files)).config.rules).toEqual({ "team/no-mysql": "off" });
  });
});

describe("overrides", () => {
  const files = {
    "lintel.yaml": `
preset: strict
rules: { framework/missing-api: error }
overrides:
  - files: [docs/adr, "!docs/adr/0001*"]
    profile: adr
    rules: { framework/missing-api: off }
  - files: ["**/0002*"]
    preset: recommended
`,
  };

  it("hold for the documents that their globs mean, later ones over earlier ones", async () => {
    expect((await configurationOf("docs/adr/0002-b.md", files)).config).toMatchObject({
      preset: "recommended",
      profile: "adr",
      rules: { "framework/missing-api": "off" },
    });
    expect((await configurationOf("docs/adr/0001-a.md", files)).config).toMatchObject({
      preset: "strict",
      profile: "auto",
      rules: { "framework/missing-api": "error" },
    });
  });
});

describe("check --print-config", () => {
  it("prints what holds for a document, which need not exist", async () => {
    const cwd = await folderWith({ "lintel.yaml": "extends: strict\ndesigns: [docs]\n" });
    const { stdout, code } = await lintel(["check", "--print-config", "docs/new.md", "--rule", "framework/missing-api=off"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      files: ["lintel.yaml"],
      preset: "strict",
      profile: "auto",
      sections: [],
      glossary: { components: [], redundancyWords: [] },
      conventions: { units: [], prefixes: "either", secondsInDay: "either" },
      ownRules: {},
      rules: { "framework/missing-api": "off" },
      design: true,
      ignored: false,
    });
  });

  it("prints the conventions of an override, on top of those of the file", async () => {
    const units = "units: [{ name: tweet, is: 280 B }]";
    const override = "{ files: [feeds], conventions: { prefixes: decimal } }";
    const cwd = await folderWith({ "lintel.yaml": `conventions: { prefixes: binary, ${units} }\noverrides: [${override}]\n` });
    const printed = async (file: string): Promise<unknown> =>
      JSON.parse((await lintel(["check", "--print-config", file], { cwd })).stdout).conventions;
    const tweet = { name: "tweet", aliases: [], is: "280 B" };
    expect(await printed("new.md")).toEqual({ units: [tweet], prefixes: "binary", secondsInDay: "either" });
    expect(await printed("feeds/new.md")).toEqual({ units: [tweet], prefixes: "decimal", secondsInDay: "either" });
  });

  it("needs one document", async () => {
    const cwd = await folderWith({});
    expect(await lintel(["check", "--print-config"], { cwd })).toMatchObject({ code: 2, stdout: "" });
  });
});
