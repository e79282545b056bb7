/** The headings of added sections, in each language: Lintel recognises the part by the heading that it writes. */
import { describe, expect, it } from "vitest";
import { rolesOfTitle } from "../../server/src/core/document/section-roles.ts";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { applyTextEdits } from "../../server/src/core/text/text-edit.ts";
import { FRAMEWORK_PARTS } from "../../server/src/knowledge/framework-parts.ts";
import { type HeadingLanguage, PART_HEADINGS } from "../../server/src/knowledge/part-headings.ts";
import missingMonitoring from "../../server/src/rules/framework/missing-monitoring.ts";

describe.each(FRAMEWORK_PARTS.filter(({ roles }) => roles.length > 0))("the headings of $name", ({ id, roles }) => {
  it.each(Object.entries(PART_HEADINGS[id]))("in %s: %s", (_, heading) => {
    expect(rolesOfTitle(heading).some((role) => roles.includes(role))).toBe(true);
  });
});

describe("a design whose sections are headed in another language", () => {
  const languages = Object.keys(PART_HEADINGS.api) as HeadingLanguage[];

  it.each(languages)("%s", (language) => {
    const parts = (["functional-requirements", "non-functional-requirements", "high-level-design"] as const).map(
      (id) => PART_HEADINGS[id][language],
    );
    const further = (["monitoring", "security"] as const).map((id) => PART_HEADINGS[id][language]);
    const { designDocument } = analyze(`# Photon\n\n${[...parts, ...further].map((heading) => `## ${heading}\n\n- 1\n`).join("\n")}`);
    expect(designDocument).toBe(true);
  });
});

describe("a section that is added to a design in another language", () => {
  const SENTENCES: Readonly<Record<HeadingLanguage, string>> = {
    de: "Die Nutzer laden Bilder mit der App hoch, und ein Dienst legt sie für das Lesen ab.",
    fr: "Les utilisateurs envoient des images dans une file, et un service les range pour la lecture.",
    es: "Los usuarios envían las imágenes por la red, y un servicio las guarda para la lectura.",
    pt: "Os usuários enviam as imagens para o serviço, que não as muda e as guarda para uma leitura.",
    zh: "用户上传图片，服务把它们保存下来供其他用户读取。",
    "zh-Hant": "使用者上傳圖片，服務把它們保存下來供其他使用者讀取。",
    ja: "ユーザーが画像をアップロードすると、サービスが保存して他のユーザーに配信します。",
    ko: "사용자가 이미지를 올리면 서비스가 저장하여 다른 사용자에게 보여 줍니다.",
  };
  const PARTS = ["functional-requirements", "non-functional-requirements", "data-model", "high-level-design", "security"] as const;
  const designIn = (language: HeadingLanguage, further: string): string =>
    `# Photon\n\n${PARTS.map((id) => `## ${PART_HEADINGS[id][language]}\n\n${`${SENTENCES[language]} `.repeat(5)}\n`).join("\n")}${further}`;
  const findingsIn = (text: string) => lint(analyze(text, { declared: true }), { rules: [missingMonitoring] });

  it.each(Object.entries(SENTENCES))("is headed in %s", (tag) => {
    const language = tag as HeadingLanguage;
    const text = designIn(language, "");
    const { english, headingLanguage } = analyze(text, { declared: true }).designs[0] ?? {};
    expect({ english, headingLanguage }).toEqual({ english: false, headingLanguage: language });
    const fixed = applyTextEdits(text, findingsIn(text)[0]?.fixes?.[0]?.edits ?? []);
    expect(fixed).toContain(`\n## ${PART_HEADINGS.monitoring[language]}\n\n-\n`);
    expect(findingsIn(fixed)).toEqual([]);
  });

  it("is not asked for where the text has a word for it", () => {
    expect(findingsIn(designIn("ja", "\n遅延はメトリクスで監視します。\n"))).toEqual([]);
    expect(findingsIn(designIn("de", "\nDie Überwachung misst die Latenz.\n"))).toEqual([]);
  });
});
