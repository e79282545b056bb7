/** The words by which a design says how requests find one of several instances. */

/** Whatever spreads requests: products, names of systems, ways of choosing. */
export const BALANCED =
  /\bload[- ]?balanc\w*|\b(?:LB|ALB|NLB|ELB|GLB|GSLB|SLB)s?\b|\bgateways?\b|\b(?:reverse )?prox(?:y|ies)\b|\bnginx\b|\bha ?proxy\b|\benvoy\b|\btraefik\b|\bistio\b|\blinkerd\b|\bingress\b|\bservice mesh\b|\bround[- ]?robin\b|\bDNS\b|\banycast\b|\broute ?53\b|\bcloudflare\b|\bcloudfront\b|\bCDN\b|\bservice (?:discovery|registry)\b|\bconsistent hash\w*|\bsticky\b|\bsession affinity\b|\bkubernetes\b|\bk8s\b|\bECS\b|\bfargate\b|\bcloud run\b|\bapp engine\b|\bheroku\b|\bserverless\b|\blambda\b|\brout(?:er|es|ed|ing)\b|\bdispatch\w*|\bdistribut(?:es?|ed|ing) (?:the )?(?:requests?|traffic|load|connections?)\b|\bclient[- ]side\b|\bleast connections?\b|\bpeer[- ]to[- ]peer\b|\bp2p\b|\bzookeeper\b|\betcd\b|\bconsul\b/i;

/** A count of instances in a label: `x3`, `(3 replicas)`, `3 instances`. */
export const SEVERAL_INSTANCES =
  /(?<!\w)[x×] ?(?:[2-9]|[1-9]\d{1,3}|[nN])(?![\w.])|(?<![\w.])(?:[2-9]|[1-9]\d{1,3}|[nN]) ?[x×](?![\w.])|(?<![\w.])(?:[2-9]|[1-9]\d{1,3}|[nN]|two|three|four|five|several|multiple|many) (?:\w+ )?(?:replicas|instances|servers|nodes|pods|copies|machines|hosts)\b|\b1 ?(?:\.{2,3}|…|–) ?[nN\d]\b/i;

/** A name that stands for the whole, where requests are spread inside, or for nodes that clients choose among themselves. */
export const CLUSTERED =
  /\b(?:cluster|fleet|pool|auto[- ]?scal\w*|ASG|managed|nodes?|peers?|shards?|regions?|edge|relay|database|broker|storage)\b/i;
