/**
 * How authors write down decisions: titles, labels, columns and verbs. Terms of decision records after M. Nygard,
 * "Documenting Architecture Decisions" (2011), and MADR 4.0 (adr.github.io/madr); the rest from public design documents.
 */

/** What a section, a labelled line or a column tells of a decision. */
export type DecisionField = "choice" | "alternatives" | "reason";

/** Plain titles and labels as a whole. */
export const DECISION_FIELDS: readonly { readonly field: DecisionField; readonly named: RegExp }[] = [
  {
    field: "choice",
    named:
      /^(?:(?:the |our |my |final |design |key )?(?:decision|choice|recommendation)(?: outcome| made)?|(?:the )?(?:chosen|selected|recommended) (?:option|solution|approach|design|technology)|chosen|selected|verdict)$/,
  },
  {
    field: "alternatives",
    named:
      /^(?:(?:considered|rejected|other|possible|discarded|design) (?:options|alternatives?|solutions|approaches)|(?:options|alternatives?|approaches|solutions)(?: (?:and trade-?offs|not chosen|not implemented|\(not implemented\)))?|(?:options|alternatives?|approaches|solutions|designs) (?:we |that were )?(?:considered|rejected)|rejected)$/,
  },
  {
    field: "reason",
    named:
      /^(?:(?:decision )?(?:rationale|reasons?|reasoning|justification|drivers)|why(?: (?!not\b|it's wrong|it matters).{1,50})?|trade-?offs?|pros|consequences|context|motivation)$/,
  },
];

/** `Option 1: …`, `Approach B — …`: group 1 is what the option is. */
export const NUMBERED_OPTION =
  /^(?:option|alternative|approach|solution|variant|strategy|candidate|proposal)\s*#?(?:\d{1,2}|[A-H])\b\s*[:.)–—-]*\s*(.*)$/is;

/** Behind or before an option, in brackets or as a sign, it says that this one was taken. */
export const MARKED_AS_CHOSEN =
  /[([]\s*(?:our (?:choice|pick)|we (?:chose|choose|use)|what we (?:chose|choose|use)|chosen|selected|recommended|preferred|winner|accepted|decision)\b[^)\]]*[)\]]|[✅✓✔★⭐🏆]|\b(?:chosen|selected|recommended|preferred)\s*$/iu;

/** Columns of a table with one decision in each row. */
export const CHOICE_COLUMN =
  /^(?:(?:our |final )?choice|chosen(?: (?:approach|option|solution|technology))?|selected|selection|technology|tech|storage choice|database choice)$/;
export const DECISION_COLUMN = /^(?:key |design )?decisions?$/;
export const ALTERNATIVES_COLUMN =
  /^(?:(?:rejected |other )?alternatives?(?: considered)?|rejected|instead of|over|(?:other )?options(?: considered)?|considered)$/;
export const REASON_COLUMN =
  /^(?:why(?: (?:chosen|rejected|not|not chosen))?|(?:key |main )?reason(?:s|ing)?|rationale|justification|trade-?offs?|because)$/;

/** Columns of a table with one option in each row. */
export const OPTION_COLUMN =
  /^(?:options?|approach(?:es)?|alternatives?|solutions?|strateg(?:y|ies)|candidates?|methods?|techniques?|(?:\S+ )(?:method|option|approach|strategy))$/;
export const WEIGHING_COLUMN =
  /^(?:pros|cons|pros and cons|advantages?|disadvantages?|benefits?|drawbacks?|strengths?|weakness(?:es)?|(?:when to )?(?:use|choose)(?: (?:when|it when|this when))?|best (?:for|when)|good for)$/;
export const VERDICT_COLUMN = /^(?:decision|verdict|chosen\??|selected\??|choice|our choice|outcome)$/;

/** A cell that holds nothing. */
export const NOTHING = /^\s*(?:[-–—?]*|n\/?a|none|nil|tbd|tbc)\s*$/i;

/** What ties a choice to what was not chosen. */
export const OVER = /\s(?:over|instead of|rather than|in favou?r of not|as opposed to|versus|vs\.?)\s+(?!time\b|the years\b|\d)/i;

/** What opens a reason. */
export const BECAUSE =
  /[\s,;:(–—-]+(?:(?:mainly|primarily|mostly|largely|partly|precisely)\s+)?(?:because|since|as (?:it|they|the|this|that|these|we|our|most)\b|due to|owing to|thanks to|given (?:that|the|its|our)|so that|so (?:we|it|they|the)\b|in order to|as a means to|to (?:absorb|achieve|allow|avoid|balance|decouple|detect|eliminate|enable|ensure|get|give|guarantee|handle|help|improve|increase|isolate|keep|let|limit|lower|maintain|make|manage|meet|minimi[sz]e|optimi[sz]e|preserve|prevent|protect|provide|reduce|save|scale|serve|simplify|smooth|speed|support)\b|for (?:its|their|these|this reason|the following|the reasons?|simplicity|consistency|performance|scalability|reliability|flexibility|safety|security|efficiency|compatibility|(?:better|faster|lower|higher|simpler|easier) [a-z]+)\b|which (?:allows?|gives?|enables?|ensures?|means|makes?|lets?|helps?|is|are|can|provides?|offers?|supports?)\b|where\b|as opposed)/i;

/** Words with which a sentence gives a reason, wherever they stand. */
export const REASON_WORDS =
  /\b(?:because|since|due to|reasons?|so that|therefore|thus|hence|in order to|why|rationale|trade-?offs?|advantages?|benefits?|pros|cons|drawbacks?|allow(?:s|ed|ing)?|enabl(?:es?|ing)|ensur(?:es?|ing)|avoid(?:s|ed|ing)?|prevent(?:s|ing)?|reduc(?:es?|ing|tion)|simpl(?:er|est|e|icity|if(?:y|ies))|easier|easy|faster|cheaper|better|best|lower|higher|scal(?:es|able|ability)|optimi[sz]ed|efficient(?:ly)?|helps?|provid(?:es?|ing)|gives?|supports?|guarantees?|good (?:fit|for|at)|well[- ]suited|suit(?:s|able|ed)|fits?|ideal|needs?|requires?|critical|important|improv(?:es?|ing)|minimi[sz]|maximi[sz]|popular|proven|mature|familiar|as (?:it|they|this|the|we|our)\b|makes?|lets?|means|without|less|more|instead)\b/i;

/** "We chose …", up to what was chosen; also "opted for", "will go with". */
export const WE_CHOSE =
  /\b(?:we|I|the team)(?:['’](?:ve|ll|d)| have| had| will)?(?:\s+(?:therefore|thus|also|finally|ultimately|deliberately|explicitly|initially|then|instead|eventually|specifically))?\s+(?:chose|chosen|choose|picked|pick|selected|select|opt(?:ed)? (?:for|to)|go with|went with|settled? (?:on|for)|decided? (?:on|to|for)|adopt(?:ed)?)\s+(?!against\b|between\b|from\b|among\b)/gi;

/** "We prefer X over Y": a preference is a choice only where it says over what. */
export const WE_PREFER = /\b(?:we|I) (?:prefer|favou?r)(?:red|ed)?\s+(?=[^.;]{2,120}\s(?:over|instead of|rather than|to)\s)/gi;

/** "Kafka was chosen over RabbitMQ", "… was chosen because". */
export const WAS_CHOSEN =
  /\s(?:is|was|were|has been) (?:chosen|selected|picked|preferred)(?=\s(?:over|instead of|rather than|because|since|due to|for its|as it)\b)/gi;

/** Before "we chose" in its sentence: it asks, supposes, or speaks of something else. */
export const NOT_DECIDING =
  /\b(?:if|when(?:ever)?|whether|how|which|what|why|that|where|before|once|regardless|until|unless|could|can|would|should|do|did|does|reasons?|assum(?:e|ing)|suppose|no matter|will|because|after|whatever|things?|the|than|say)\s*$/i;

/** A condition: what "we choose" then, in the present, is what the system does. */
export const CONDITION = /\b(?:if|when(?:ever)?|in (?:this|that) case|for each|every time)\b/i;

/** Before "we chose" in its sentence: the reason. */
export const REASON_AHEAD =
  /^\s*to [a-z]|\b(?:since|because|as|given|due to|to avoid|so as|for (?:these|this|the|that|our)|based on|in order to|considering|reasons?|therefore|thus|hence)\b/i;

/** `Why Kafka over RabbitMQ?` */
export const WHY_OVER =
  /^why (?:do we |did we |we )?(?:chose |choose |use |using )?(.{2,60}?) (?:over|instead of|rather than|and not)\s(.{2,80})$/i;

/** `SQL vs NoSQL` */
export const VERSUS = /^(?:[^:]{2,40}:\s*)?([^:]{2,60}?)\s+(?:vs\.?|versus)\s+([^:(]{2,80}?)(?:\s*[:(].*)?$/i;

/** Words with which a text weighs one thing against another. */
export const ALTERNATIVE_WORDS =
  /\b(?:alternativ\w*|options?|instead|rather than|versus|vs\.?|compared|unlike|as opposed|over (?!time\b|the\b|\d)\w+|not (?:a|an|use|just|only)\b|other (?:approach|solution|database|store|choice)s?|could also|considered|rejected|trade-?offs?|either|whereas|while)\b/i;
