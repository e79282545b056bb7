/**
 * German titles. Umlauts come as plain vowels (`ä` as `a`); authors without an umlaut key write `ae`. Terms after the German
 * arc42 template and ISO/IEC 25010.
 */
import type { TitleLanguage } from "./title-language.ts";

export const GERMAN: TitleLanguage = {
  tag: "de",
  spaced: true,
  script: /[a-z]/,
  headed: "last",
  joints: ["und", "sowie", "oder"],
  complements: [
    "fue?r|von|vom|der|des|dem|den|bei|mit|ohne|im|in|an|am|auf|aus|zu|zum|zur|ue?ber|unter|nach|vor|wa?e?hrend|durch|gegen",
    "ist|sind|wird|werden|kann|soll|muss|wenn|falls|warum|wie",
  ],
  generics: [
    "strategien?|konzepte?|ansatz|ansa?e?tze|plan|planung|pla?e?ne|details?|u?e?bersicht|analysen?|massnahmen|prozesse?|design|umsetzung",
    "entscheidungen|aspekte|mechanismen|verfahren|hinweise|beispiele?|szenarien|ablauf|abla?e?ufe",
  ],
  openers: ["die|der|das|den|unsere?|eine?|einige|weitere|mo?e?gliche|geplante|allgemeine|technische|wichtige"],
  aliases: [
    {
      role: "non-functional-requirements",
      anywhere: [
        "nicht[- ]?funktionale?[nrs]?(?: anforderung(?:en)?)?|qualita?e?ts(?:anforderung(?:en)?|ziele?|merkmale?|szenarien|attribute)",
        "(?:leistungs|sicherheits|verfu?e?gbarkeits|performance-?|latenz|skalierungs|zuverla?e?ssigkeits)(?:anforderung(?:en)?|ziele?)",
        "service[- ]level[- ]?(?:ziele?|vereinbarung(?:en)?)",
      ],
      whole: ["erfolgskriterien"],
    },
    {
      role: "functional-requirements",
      anywhere: [
        "(?<!nicht[- ]?)funktionale?[nrs]?(?: anforderung(?:en)?| und nicht[- ]?funktionale?)|anwendungsf(?:all|a?e?lle)|user[- ]stor(?:y|ys|ies)",
        "kern(?:funktion(?:en|alita?e?t(?:en)?)?|features?)|hauptfunktionen",
      ],
      heads: ["^ziele|^funktionen|^funktionalita?e?t(?:en)?|^funktionsumfang|^projektziele|^nutzergeschichten"],
    },
    {
      role: "requirements",
      anywhere: [
        "(?:system|produkt|gescha?e?fts|benutzer|kunden|technische |fachliche )anforderung(?:en)?|anforderungs(?:analyse|kla?e?rung)|nicht[- ]?ziele|randbedingungen|rahmenbedingungen",
      ],
      heads: [
        "^anforderung(?:en)?|^lastenheft|^pflichtenheft|aufgabenstellung|^einschra?e?nkungen|abgrenzung|^umfang|^geltungsbereich|^nicht im umfang|problemstellung",
      ],
    },
    { role: "assumptions", heads: ["annahmen?|voraussetzungen"] },
    {
      role: "estimation",
      anywhere: [
        "(?:kapazita?e?ts|last|speicher|bandbreiten|verkehrs|traffic-?|aufkommens|mengen|gro?e?ssen|ressourcen|server|datenmengen)(?:scha?e?tzung(?:en)?|planung|abscha?e?tzung(?:en)?|bedarf|berechnung(?:en)?|gerue?st)",
      ],
      heads: [
        "(?:ab)?scha?e?tzung(?:en)?|u?e?berschlagsrechnung(?:en)?|mengengeru?e?st|sizing|lastprofil|^speicherbedarf|^datenvolumen|^datenaufkommen",
      ],
    },
    {
      role: "api",
      heads: [
        "^(?:[a-z]+-)?apis?|api-(?:design|entwurf|definition|spezifikation|endpunkte)|schnittstellen?(?:beschreibung|definition|entwurf|design|spezifikation)?|endpunkte?|programmierschnittstellen?",
      ],
    },
    {
      role: "data-model",
      anywhere: ["datenmodell(?:e|ierung)?|datenbank(?:schema|design|entwurf|modell|wahl|tabellen)|entity-relationship-[a-z]+"],
      heads: [
        "(?:daten)?schema(?:ta|s)?|datenstruktur(?:en)?|datenhaltung|datenspeicherung|^entita?e?ten|^datenbank|^tabellen|domainmodell|dom(?:a?e?nen|ain)[- ]?modell|fachliches modell",
      ],
    },
    {
      role: "high-level-design",
      anywhere: [
        "(?:system|software|gesamt|ziel|losungs|loesungs|grob|referenz|dienste|microservice-?)architektur|architektur(?:u?e?bersicht|u?e?berblick|diagramm|entwurf|beschreibung)|grobentwurf|grobkonzept|systementwurf|high-level-(?:design|entwurf|architektur)|bausteinsicht|verteilungssicht",
      ],
      heads: [
        "architektur(?:en)?|systemdesign|lo?e?sungsstrategie|^entwurf|^lo?e?sung|^lo?e?sungsansatz|^systemu?e?bersicht|^systemu?e?berblick",
      ],
    },
    {
      role: "components",
      heads: [
        "(?:kern|haupt|system)?komponenten(?:u?e?bersicht|beschreibung|entwurf)?|(?:kern|haupt)?bausteine|technologie-?stack|^dienste|^module|eingesetzte technologien",
      ],
    },
    {
      role: "deep-dive",
      anywhere: [
        "fein(?:entwurf|konzept)|detail(?:entwurf|lierter entwurf|liertes design|konzept)|laufzeitsicht|implementierungs(?:details|hinweise)|detaillierte?[rs]? (?:entwurf|design)|technische details",
      ],
      heads: ["algorithm(?:us|en)|implementierung|^funktionsweise|datenfluss|^abla?e?ufe|^umsetzung|sequenzdiagramme?|^vorschlag"],
    },
    {
      role: "trade-offs",
      anywhere: [
        "entwurfsentscheidung(?:en)?|designentscheidung(?:en)?|architekturentscheidung(?:en)?|abwa?e?gung(?:en)?|zielkonflikte?|kompromisse|technologie(?:wahl|auswahl|entscheidung)",
      ],
      whole: ["vor-? ?und nachteile"],
      heads: [
        "^vorteile|^nachteile|^entscheidung(?:en)?|^begru?e?ndung|^konsequenzen|^folgen|vergleich|risiken und gegenmassnahmen|^einschra?e?nkungen und risiken",
      ],
    },
    {
      role: "alternatives",
      heads: [
        "(?:verworfene |betrachtete |untersuchte )?(?:alternativen?|lo?e?sungsalternativen|optionen|alternative (?:lo?e?sungen|ansa?e?tze))",
        "^alternativen .*",
      ],
    },
    {
      role: "failure-handling",
      anywhere: [
        "fehler(?:behandlung|toleranz|szenarien|fa?e?lle)|ausfall(?:sicherheit|szenarien|behandlung)?|hochverfu?e?gbarkeit|notfallwiederherstellung|wiederherstellung|single point of failure",
      ],
      heads: [
        "^verfu?e?gbarkeit|zuverla?e?ssigkeit|resilienz|redundanz|replikation|engpa?e?sse|engpass|grenzfa?e?lle|sonderfa?e?lle|^backups?|datensicherung|risiken|ausfa?e?lle|sto?e?rungen",
      ],
    },
    {
      role: "monitoring",
      anywhere: ["u?e?berwachungs?[a-z]*|beobachtbarkeit|alarmierung(?:en)?"],
      heads: [
        "^monitoring|monitoring-?(?:konzept|strategie)|protokollierung|^logging|kennzahlen|metriken|betrieb|alarme|u?e?berwachung|^tracing",
      ],
    },
    {
      role: "security",
      anywhere: [
        "(?:it-|daten|informations|system|netzwerk)?sicherheit(?:s(?:konzept|aspekte|betrachtung(?:en)?|massnahmen|architektur))?",
      ],
      heads: [
        "datenschutz|authentifizierung|authentisierung|autorisierung|verschlu?e?sselung|zugriffskontrolle|zugriffsschutz|berechtigung(?:en|skonzept)?|bedrohungs(?:analyse|modell)",
      ],
    },
    {
      role: "scaling",
      heads: [
        "(?:auto|horizontale |vertikale )?skalierung|skalierbarkeit(?:skonzept)?|lastverteilung|lastausgleich|zwischenspeicherung|^caching|caching-?(?:konzept|strategie)|partitionierung|^sharding|leistungsoptimierung|^performance|optimierung(?:en)?|^wachstum",
      ],
    },
    {
      role: "rollout",
      heads: [
        "einfu?e?hrung(?:splan|sstrategie)|auslieferung|^rollout|inbetriebnahme|bereitstellung|^deployment|deployment-?(?:konzept|strategie)|^migration|migrations(?:plan|strategie|konzept)|zeitplan|meilensteine?|projektplan|umsetzungsplan|^phasen|abwa?e?rtskompatibilita?e?t|kompatibilita?e?t",
      ],
    },
    {
      role: "testing",
      heads: [
        "^tests?|(?:last|unit|integrations|system|abnahme|komponenten)-?tests?|(?:test|pruf|pruef)(?:konzept|strategie|plan|fa?e?lle)|qualita?e?tssicherung",
      ],
    },
    {
      role: "cost",
      anywhere: ["kosten(?:scha?e?tzung|analyse|u?e?bersicht|planung|optimierung|aufstellung)"],
      heads: ["(?:betriebs|infrastruktur|gesamt|server|speicher|personal)?kosten|^budget"],
    },
    { role: "open-questions", anywhere: ["(?:offene|ungekla?e?rte) (?:fragen|punkte|themen)"], heads: ["ha?e?ufige fragen"] },
    { role: "wrap-up", heads: ["zusammenfassung|fazit|ausblick|schlussfolgerung(?:en)?|na?e?chste schritte|^schluss"] },
    {
      role: "references",
      heads: [
        "referenzen|literatur(?:verzeichnis)?|quellen(?:verzeichnis|angaben)?|weiterfu?e?hrende (?:links|literatur)|glossar|^anhang|^links",
      ],
    },
    {
      role: "overview",
      heads: [
        "einleitung|einfu?e?hrung|hintergrund|ausgangslage|motivation|^u?e?berblick|^u?e?bersicht|kontext|kontextabgrenzung|^ziel|^zweck|kurzfassung|problembeschreibung|^problem|ist-zustand",
      ],
    },
  ],
};
