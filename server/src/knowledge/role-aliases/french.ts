/** French titles, without accents (`é` as `e`). */
import type { TitleLanguage } from "./title-language.ts";

/** What a topic is of: `estimation de la capacite`. */
const OF = "(?: (?:de|du|des|en|a|au|aux) .*| d'.*)?";

export const FRENCH: TitleLanguage = {
  tag: "fr",
  spaced: true,
  script: /[a-z]/,
  headed: "first",
  joints: ["et", "ou", "ainsi que"],
  complements: ["pour|avec|sans|dans|sur|sous|par|en|vers|chez|entre|pendant|apres|avant|lors|comment|pourquoi|quand|si|qui|que"],
  generics: [
    "(?:strategies?|plans?|gestion|approches?|details?|vue d'ensemble|analyses?|mesures|politiques?|mecanismes?|processus|considerations?|aspects?|questions?|choix|conception|modeles?|hypotheses?|mise en place|mise en oeuvre|schemas?) (?:de la |de l'|de |des |du |d'|en |sur la |sur |liees a la )",
  ],
  openers: ["le |la |les |l'|un |une |des |nos |notre |quelques |autres |principaux |principales "],
  aliases: [
    { role: "cost", anywhere: ["(?:estimation|analyse|maitrise) des couts"] },
    {
      role: "non-functional-requirements",
      anywhere: [
        "(?:exigences?|besoins?|specifications?|contraintes) (?:fonctionnelles? et |fonctionnels et )?non[- ]fonctionnel(?:le)?s?|non[- ]fonctionnel(?:le)?s?|attributs (?:de )?qualite|exigences de (?:performance|securite|disponibilite|qualite|latence|fiabilite)|objectifs de (?:performance|disponibilite|qualite|niveau de service)|criteres de (?:succes|reussite)",
      ],
    },
    {
      role: "functional-requirements",
      anywhere: [
        "(?:exigences?|besoins?|specifications?) fonctionnel(?:le)?s?",
        "cas d'(?:utilisation|usage)|(?:recits|histoires) utilisateurs?",
      ],
      heads: ["fonctionnalites(?: principales| cles| essentielles)?|^objectifs(?: et non[- ]objectifs)?"],
    },
    {
      role: "requirements",
      heads: [
        "exigences|besoins|cahier des charges|contraintes|perimetre|portee|hors (?:perimetre|de portee)|non[- ]objectifs|prerequis fonctionnels|questions de clarification|clarification des (?:exigences|besoins)|analyse des besoins",
      ],
    },
    { role: "assumptions", heads: ["hypotheses|suppositions|postulats"] },
    {
      role: "estimation",
      heads: [
        `estimations?${OF}|dimensionnement${OF}|ordres? de grandeur|planification (?:de la |des )?capacites?|capacity planning|calculs? (?:de |du |d')(?:la )?(?:charge|capacite|stockage|trafic|bande passante)|evaluation de la (?:charge|capacite)|volumetrie`,
      ],
    },
    {
      role: "api",
      heads: [
        "(?:conception (?:de l'|des |d'))?(?:apis?|interfaces? (?:de programmation|externes|du systeme))(?: rest| publiques?| internes?| graphql)?|points? d'(?:acces|entree)|contrats? d'(?:api|interface)",
      ],
    },
    {
      role: "data-model",
      heads: [
        "modeles? (?:de |des |du )?donnees|modelisation (?:de |des )donnees|schemas? (?:de la |de |des )(?:base de |bases de )?donnees|structures? de donnees|base de donnees|choix de la base de donnees|modele (?:entite|conceptuel|logique|du domaine)(?:.*)?|stockage (?:de |des )donnees|diagramme entite.*",
      ],
    },
    { role: "trade-offs", anywhere: ["(?:choix|decisions?) (?:de conception|techniques?|technologiques?|d'architecture)"] },
    {
      role: "high-level-design",
      anywhere: [
        "(?:conception|architecture) (?:de haut niveau|globale|generale|d'ensemble|proposee|cible|du systeme|logicielle|technique)|vue d'ensemble de l'architecture|diagramme d'architecture",
      ],
      heads: [`conception(?: du systeme| generale| proposee)?|^architecture${OF}|solution (?:proposee|retenue|technique)`],
    },
    {
      role: "components",
      heads: [
        "composants?(?: principaux| cles| du systeme)?|pile technologique|stack technique|technologies(?: utilisees)?|description des composants",
      ],
    },
    {
      role: "deep-dive",
      anywhere: ["mise en oeuvre"],
      heads: [
        `conception detaillee|architecture detaillee|analyse (?:approfondie|detaillee)|details (?:d'implementation|techniques|de conception)|algorithmes?${OF}|flux de donnees|fonctionnement|proposition|diagrammes? de sequence`,
      ],
    },
    {
      role: "trade-offs",
      heads: [
        `compromis|arbitrages|avantages(?: et inconvenients)?|inconvenients|justification|comparaison${OF}|consequences|risques et (?:mesures|attenuations?|mitigations?)|limites`,
      ],
    },
    {
      role: "alternatives",
      heads: [
        `alternatives?${OF}|solutions? (?:alternatives?|envisagees|ecartees)|options? (?:envisagees|considerees)|autres (?:options|solutions|approches)`,
      ],
    },
    {
      role: "failure-handling",
      anywhere: ["reprise (?:apres|sur|d'activite)"],
      heads: [
        `(?:gestion |traitement )?(?:des )?(?:pannes?|defaillances?|erreurs)|tolerance aux (?:pannes|fautes)|resilience|haute disponibilite|disponibilite|fiabilite|redondance|replication|plan de reprise.*|sauvegardes?${OF}|goulots? d'etranglement|points? (?:unique|individuel)s? de defaillance|scenarios de (?:panne|defaillance)|cas limites|risques|recuperation${OF}|continuite d'activite`,
      ],
    },
    {
      role: "monitoring",
      heads: [
        `surveillance|supervision|observabilite|monitoring|metriques|indicateurs${OF}|journalisation|alertes?|alerting|tableaux de bord|exploitation|tracabilite`,
      ],
    },
    {
      role: "security",
      heads: [
        `securite${OF}|confidentialite|vie privee|protection des donnees|authentification${OF}|autorisations?|chiffrement|controle d'acces|conformite|permissions|menaces|modele de menaces?`,
      ],
    },
    {
      role: "scaling",
      anywhere: ["montee en charge|mise en cache"],
      heads: [
        `passage a l'echelle|mise a l'echelle${OF}|scalabilite|evolutivite|extensibilite|repartition de(?: la)? charge|equilibrage de(?: la)? charge|partitionnement${OF}|sharding|performances?|optimisations?${OF}|croissance`,
      ],
    },
    {
      role: "rollout",
      heads: [
        `deploiement${OF}|mise en production|migration${OF}|calendrier|echeancier|jalons|feuille de route|compatibilite${OF}|retour arriere`,
      ],
    },
    { role: "testing", heads: ["tests?(?: (?:de|d'|unitaires|fonctionnels).*)?|(?:plan|strategie) de tests?|recette|assurance qualite"] },
    { role: "cost", heads: [`couts?${OF}|budget|tarification|analyse des couts|estimation des couts|maitrise des couts`] },
    {
      role: "open-questions",
      anywhere: ["(?:questions?|points?) en suspens"],
      heads: ["questions? (?:ouvertes?|non resolues?)|points? ouverts?|foire aux questions"],
    },
    {
      role: "wrap-up",
      heads: [
        "conclusions?|resume|synthese|bilan|recapitulatif|prochaines etapes|(?:travaux|evolutions|ameliorations) futur(?:e)?s|perspectives|etapes suivantes",
      ],
    },
    { role: "references", heads: ["references|bibliographie|liens(?: utiles)?|ressources|annexes?|glossaire|pour aller plus loin"] },
    {
      role: "overview",
      heads: [
        `introduction|contexte${OF}|presentation du .*|vue d'ensemble|apercu|motivations?|problematique|enonce du probleme|definition du probleme|objectif|but|preambule|historique|etat actuel|situation actuelle`,
      ],
    },
  ],
};
