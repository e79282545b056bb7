/**
 * How authors title the sections of a design, language by language. Collected from the headings of some 1,500 public
 * design documents and case studies (counts: `Requirements` 181, `Functional Requirements` 270, `Capacity Estimation` 97,
 * `High-Level Architecture` 128 …); for other languages than English also from the terms of their own standards and
 * templates (arc42, ISO/IEC 25010, IPA's 非機能要求グレード). How a title is read with them: `core/document/section-roles.ts`.
 */
import { CHINESE } from "./role-aliases/chinese.ts";
import { ENGLISH } from "./role-aliases/english.ts";
import { FRENCH } from "./role-aliases/french.ts";
import { GERMAN } from "./role-aliases/german.ts";
import { JAPANESE } from "./role-aliases/japanese.ts";
import { KOREAN } from "./role-aliases/korean.ts";
import { PORTUGUESE } from "./role-aliases/portuguese.ts";
import { SPANISH } from "./role-aliases/spanish.ts";
import type { TitleLanguage } from "./role-aliases/title-language.ts";

export const TITLE_LANGUAGES: readonly TitleLanguage[] = [ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, CHINESE, JAPANESE, KOREAN];
