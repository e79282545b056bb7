/** Words around a quantity that say nothing of what it is a quantity of, in lower case. */
export const IDLE_WORDS: ReadonlySet<string> = new Set(
  `the and for with from into per each every all our this that these those are was were has have had will would can could
  about around approximately approx roughly nearly almost only just some any other more most less least than such say
  total totals overall average avg mean typical peak peaks max maximum min minimum number numbers count counts amount rate rates
  estimate estimates estimated estimation assume assumes assuming assumption assumed calculate based given need needs needed
  required requires require use uses using used support supports handle handles expect expected
  second seconds sec secs minute minutes min mins hour hours day days daily week weeks weekly month months monthly year years
  yearly annual annually hourly everyday time times
  million billion thousand trillion bytes byte bits bit data size sizes storage space capacity bandwidth throughput traffic load
  qps rps tps dau mau user users system systems service active
  new raw usd cost costs price prices value values result results calculation calculations formula unit units item items metric metrics
  component components resource resources description notes name type`.split(/\s+/),
);
