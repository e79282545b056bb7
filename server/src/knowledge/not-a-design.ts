/**
 * What tells that a text speaks about designing, or of something else, rather than designing one system. Words of
 * titles, and headings of other kinds of documents.
 */

/** Titles of texts about the craft: guides, frameworks, templates, interview advice, lists of concepts. */
export const ABOUT_DESIGNING =
  /\b(?:frameworks?|templates?|checklists?|cheat ?sheets?|guides?|guidelines?|handbook|fundamentals|basics|primer|tutorial|concepts?|principles|patterns?|best practices|interview (?:prep\w*|process|tips|notes|skills|topics)|for (?:a |the )?system design interviews?|system design interviews?$|preparation|questions?|glossary|introduction to|how to|tips|playbook|roadmap|curriculum|syllabus|study plan|table of contents|index|comparison|vs\.?|versus|explained|deep dive into|concepts deep dive|use cases|examples|case studies|part[ -]\d+|chapter list|resources|references|notes on)\b/;

/** Headings of software documentation: where these stand, `Requirements` means what to install first. */
export const SOFTWARE_DOCUMENTATION =
  /^(?:(?:quick ?start|getting started|(?:\w+ )?installation|contributors|linting|installing|install|prerequisites?|set ?up|setup instructions|usage|basic usage|how to (?:run|use|build|install|contribute)|running (?:locally|the .*)|build(?:ing)?(?: from source)?|local development|development setup|contributing|licen[cs]e|change ?log|release notes|troubleshooting|reporting vulnerabilities|configuration(?: options)?|environment variables|project structure|commands|copyright|code of conduct|badges|authors|acknowledgements|syntax|parameters))$/;

/** Headings of proposals for a language, a protocol or a library's interface: a specification, not a system's design. */
export const SPECIFICATION_PROPOSAL =
  /^(?:abstract|specification|rationale|backwards? compatibility|copyright|reference implementation|test cases|security considerations|simple summary|drawbacks|prior art|unresolved questions|future possibilities|guide-level explanation|reference-level explanation|graduation criteria|version skew strategy|language|release signoff checklist)$/;

/** Titles that say of a part only that it is the design: the system is named around them. */
export const NAMES_NO_SYSTEM =
  /^(?:(?:the |our |proposed |possible )?(?:solution|(?:system |high-?level |detailed |low-?level )?design|(?:design )?deep dives?|architecture|overview|implementation|proposal)|設計|设计|設計案|解決策|解决方案|方案|설계|lösung|entwurf|conception|solución|diseño|solução|projeto)$/;
