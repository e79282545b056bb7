/** The words by which a drawing sets something aside that is not connected on purpose. */

/** On a component: it comes later, is one of several choices, or explains the drawing. */
export const ASIDE_LABEL =
  /\b(?:legend|key|note|notes|todo|tbd|future|planned|later|optional|phase|legacy|deprecated|removed|alternativ\w*|option|or|vs|example|e\.g|secrets?|vault|config\w*|ci|cd|terraform|helm|backups?|logs?|logging|audit|library|docs?|no|not|none|unused|nat|vpc|subnet|bastion|vpn|registry|control plane|kms|iam|certificates?)\b/i;

/** On the group around it: choices, legends, what serves everything without being drawn so. */
export const ASIDE_GROUP =
  /\b(?:legend|key|notes?|alternativ\w*|options?|choices?|future|planned|optional|legacy|out of scope|shared|common|cross[- ]cutting|platform|infra\w*|foundation\w*|observability|monitoring|operations?|ops|devops|security|tooling|tools|third[- ]part\w*|external\w*|examples?|tech\w*|stack)\b/i;
