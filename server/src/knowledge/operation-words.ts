/**
 * The words that tell what an operation of an API does: HTTP's methods (RFC 9110, section 9), verbs in names of functions, and
 * nouns in paths.
 */

/** What an operation does to the data: one record or many come back, or something changes. */
export const EFFECTS = ["list", "read", "write"] as const;

export type Effect = (typeof EFFECTS)[number];

/** The first word of an operation's name, in lower case, and what such operations do. */
export const VERBS: Readonly<Record<Effect, ReadonlySet<string>>> = {
  list: new Set("list search browse query".split(" ")),
  read: new Set(
    "get fetch read view show find retrieve lookup load download check redirect count describe resolve expand watch stream subscribe poll peek validate verify is has estimate preview".split(
      " ",
    ),
  ),
  write: new Set(
    "create add post put patch update edit delete remove insert upload send write save store set register book reserve order pay charge refund transfer cancel confirm submit publish follow unfollow like unlike share comment reply tweet mark upsert replace rename move copy join leave start stop accept reject approve enqueue push ingest track record report vote rate review block shorten generate request schedule renew revoke lock unlock acquire release append complete invite assign checkout purchase end begin finish close open switch subscribe unsubscribe login logout signup".split(
      " ",
    ),
  ),
};

/** The last word of a path or a name under which many records stand, where it is no plural. */
export const COLLECTIVE =
  /^(?:(?:news)?feed|(?:home|user)?timeline|search|history|inbox|trending|leaderboard|catalog|list|all|results|activity|backlog|archive|newsfeed)$/;

/** Words that end like plurals, and one value behind each. */
export const NO_PLURAL =
  /(?:ss|us|is|ics|ews|ings|ences|tails|eries|stats|metrics|status|progress|access|details|credentials|permissions?|tokens?|keys?|totals?|counts?|limits?|bounds|points|directions|suggestions|completions|recommendations|views|likes|hours|days|ms|dns|sms|https?|css|js|news|credits|rules)$/;

/** Operations that must not happen twice when a caller tries again: money moves, or something scarce is taken. */
export const ONCE_ONLY =
  /payment|\bpay\b|charge(?!back)|refund|transfer|withdraw|deposit|payout|checkout|purchase|\bbuy|order(?!ing|s?\/?\{?[^/]*\}?\/(?:cancel|status|history))|booking|\bbook\b|reserv|transaction|disburse|top-?up|settle(?!ments?\b)|invoice/i;

/** What such an operation is not: it reads, or trying it again changes nothing. */
export const SAFE_AGAIN =
  /cancel|confirm|void|status|search|quote|estimate|webhook|methods?\b|tokeni[sz]e|cart|preview|validate|review|bookmark|facebook|notebook|workbook|reorder/i;

/** What tells that a list comes back in parts. */
export const PAGES =
  /\bpag(?:ed|ing|inat\w*)\b|\b(?:page|batch|fetch)[ _-]?(?:size|number|no|num|token|count|index)\b|\bpage(?:Size|Number|Token|Num|No|Index)\b|[?&,(|{"]\s{0,3}page\b|\bpages? of (?:results|\d+|size)|\b(?:next|per|one|each|first)[ _-]?page\b|\b(?:next|continuation)[_ -]?token\b|\bcursors?\b|[?&,(|{"`]\s{0,3}(?:offset|(?<!rate.{0,3})limit|page_?size)\b(?!,)|\boffset\s{0,3}[=:,)&|`}]|(?<!rate[ -_])\blimit\s{0,3}[=:&|`}]|\blimit(?:ed)? (?:to )?\d|\binfinite scroll|\bscroll(?:s|ing)?\b|\bload more\b|\btop[- _]?(?:k|n|\d+)\b(?!\s?%)|\bmax_?(?:results?|count|items|id)\b|\bmaximum_\w+_to_return\b|\bmaximum_results\b|\b(?:since|before|after)(?:_?id)?=|\bnext_?(?:link|url)\b|\bmaxResults\b|\bhas_?more\b|\bnumber of (?:results|items|records|tweets|posts|photos|videos|messages)\b|\b(?:first|last|latest|recent|nearest) \d+\b(?! ?(?:hours?|days?|min|sec|months?|years?|weeks?|h|d|s)\b)|\bcount\s?=\s?\d|\b(?:at most|up to|no more than|max(?:imum)?(?: of)?|capped at|bounded (?:to|by)) \d[\d,]*\s(?:\w+\s)?(?:per (?:call|request|response|query|page)|at a time|at once|results?|items?|records?|entries|rows|elements)\b|\b(?:capped at|bounded (?:to|by)) \d|\bpage=|\blimit \(|\bstart_?after\b|\bkeyset\b|\blink header\b|\b\d+ (?:newest|latest|most recent|oldest|nearest)\b|\blast_?(?:evaluated_?)?key\b|\bexclusive_?start_?key\b|\bsince_?id\b|\bnext: ?url\b/i;

/** What tells that a write that comes twice takes effect once. */
export const TWICE =
  /\bidempot|\bdedup|\bde-dup|\bduplicat|\bexactly[- ]once\b|\b(?:request|client|transaction|operation|idem\w*|correlation|reference|client_order|nonce|dedupe)[_ -]?(?:id|key|token)s?\b|\bdouble[- ](?:charg|book|pay|spend|process|submi)|\btwice\b|\bonly once\b|\bnonce\b|\bsafe to (?:retry|repeat)\b|\bretr(?:y|ies) (?:is|are) (?:safe|harmless)\b|\bretry[- ]safe\b|\bclient[- ]generated\b|\bif-(?:none-)?match\b|\bunique (?:constraint|index)\b|\bat[- ]most[- ]once\b|\bupsert|\bconditional (?:put|write|insert|update)|\breplayed\b|\brepeated (?:calls?|requests?)\b|\b(?:charged|booked|paid|processed|applied) once\b/i;

/** What tells that callers have to say who they are. */
export const CALLERS_KNOWN =
  /\bauth(?:n|z|ed|enticat\w*|oriz\w*|oris\w*)?\b|\boauth2?\b|\bOIDC\b|\bJWTs?\b|\bbearer\b|\b(?:api|access|auth|session|user|dev|api_dev|security|refresh)[_ -]?(?:key|token|secret)s?\b|\bapi(?:Dev)?(?:Key|Token)\b|\b(?:user|auth|access|session)Token\b|(?<!page[_ ]|next[_ ]|refill )\btokens?\b(?![ -]?bucket)|\blog(?:ged|s)?[- ]?in\b|\blogin\b|\bsign(?:ed)?[- ]?(?:in|up)\b|\bsessions?\b|\bcredentials?\b|\bpermissions?\b|\bAPI keys?\b|\bmTLS\b|\bHMAC\b|\bsigned (?:requests?|URLs?|cookies?)\b|\bSSO\b|\bSAML\b|\bRBAC\b|\bACLs?\b|\banonymous(?:ly)?\b|\bpublic (?:api|endpoint)s?\b|\bno (?:auth|login|account|registration)\b|\bpasswords?\b|\baccess control\b|\bunauthori[sz]ed\b|\bapi_dev_key\b|\bVPN\b|\binternal (?:only|api|network)\b|\bidentit(?:y|ies)\b|\b(?:callers?|clients?|users?) (?:is|are) identified\b|\b(?:cognito|okta|keycloak|auth0|IAM|IdP|SPIFFE|SPIRE|LDAP|kerberos|webauthn|passkeys?|sigv4|openid)\b|\bmutual TLS\b|\bclient certificates?\b|\b(?:services?|clients?|callers?|nodes?|operators?|members?|devices?) (?:show|present|use|have|need|authenticate with|are known by) (?:a |an |their )?certificates?\b|\bsign[- ]on\b|\bmagic links?\b|\bservice accounts?\b|\bopen to (?:anybody|anyone|everybody|everyone|all)\b|\bonly (?:employees|staff|admins?|administrators|the owner)\b|\binside the (?:cluster|network|VPC)\b/i;

/** What tells what a caller gets when an operation fails. */
export const ERRORS_TOLD =
  /\b(?:HTTP|status|code|returns?|→|->|error|response|respond\w*|with)[ :(]{0,3}(?:code )?[45]\d\d\b|\b(?:4\d\d|50[0-9])\b[ :(-]{1,3}(?:Bad|Not|Unauth|Forbid|Conflict|Gone|Too|Internal|Service|Unproc|Payload|Locked|Precond|errors?|when|if|for|on)|(?<![\d.,$<>≤≥=~*×+-])(?<![<>≤≥=~*×+≈]\s)(?:400|401|403|404|405|409|410|412|413|415|422|423|429|50[0-4])\b(?![.,]\d|\s?[/*×%]|\s?(?:ms|[KMGT]?B|[kM]|QPS|million|billion)\b|\s+[a-z]+s\b)|\berrors? (?:code|message|response|handling|format|is|are|if|when|object|body|page|to the|type|class|detail)s?\b|\b(?:an?|the|returns?|throws?|with|or|any|appropriate|suitable|raise|send|show|display|get) (?:\w+ )?errors?\b|\berror_?(?:code|message|type)s?\b|"error|'error|\berrors?:|\bexceptions?\b|\bthrows?\b|\bBad Request\b|\bNot Found\b|\bToo Many Requests\b|\bUnauthori[sz]ed\b(?! (?:access|use|manip|user))|\bForbidden\b|\binvalid\b|\bfail(?:s|ed|ure)? (?:if|when|with|response|message)\b|(?<!\/)\brejects?\b|\bstatus codes?\b|\bresponse codes?\b|\bgRPC status\b|\bSC_\w+|\bboolean\b.{0,40}\bsuccess|\bsuccess or fail|\b[45]xx\b|\brefus(?:e|es|ed|al)\b|\bden(?:y|ies|ied)\b|\b(?:api|http|key|value|type|client|server|validation)_?errors?\b|\berrorresponse\b|\bRFC ?(?:7807|9457)\b|\bproblem(?: details|\+json)\b|\b(?:INVALID_ARGUMENT|NOT_FOUND|ALREADY_EXISTS|PERMISSION_DENIED|RESOURCE_EXHAUSTED|FAILED_PRECONDITION|DEADLINE_EXCEEDED)\b|\bResult<|\berror[- ](?:handling|cases?)\b|\bon (?:an )?errors?\b|\breturns? (?:null|nil|none|nothing|false)\b|\braises? \w*(?:error|exception)|\bfailure cases?\b|^\W*errors?\W*$|\bstatus: failed\b/i;
