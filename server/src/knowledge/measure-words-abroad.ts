/**
 * Words for large numbers, time, data and calculations in other languages than English, as designs write them. Long and short scale:
 * Bureau international des poids et mesures, SI Brochure, 9th edition, 5.4.6 leaves them to each language, so `Billion` is
 * 10^12 in German and `bilhão` 10^9 in Brazil. What English spells alike stands in `measures.ts`.
 */

/** Words for powers of ten behind a number, in lower case, each with what it may mean, the likeliest first. */
export const SCALE_WORDS_ABROAD: ReadonlyMap<string, readonly number[]> = new Map(
  (
    [
      // German
      ["tausend tsd", [1e3]],
      ["mio millionen", [1e6]],
      ["mrd milliarde milliarden", [1e9]],
      ["billionen", [1e12]],
      // French
      ["mille milliers", [1e3]],
      ["mds milliard milliards", [1e9]],
      // Spanish, Portuguese: `mil` is a thousand there and a million in English.
      ["mil", [1e6, 1e3]],
      ["milhares milhar", [1e3]],
      ["millón millon millones milhão milhao milhões milhoes", [1e6]],
      ["bilhão bilhao bilhões bilhoes", [1e9]],
      ["billones", [1e12]],
      ["trilhão trilhões", [1e12]],
      // Italian, Dutch
      ["mila duizend", [1e3]],
      ["milione milioni miljoen", [1e6]],
      ["miliardo miliardi miljard", [1e9]],
      // Swedish, Danish, Norwegian, Finnish
      ["tusen tusind tuhatta", [1e3]],
      ["miljon miljoner millioner miljoonaa", [1e6]],
      ["miljarder milliarder miljardia", [1e9]],
      // Polish, Czech, Hungarian, Romanian, Turkish
      ["tys tysięcy tysiące tisíc ezer mii", [1e3]],
      ["mln miliony milionów milionů millió milioane milyon", [1e6]],
      ["mld miliard miliardy miliardów miliard milliárd miliarde milyar", [1e9]],
      // Russian, Ukrainian
      ["тыс тысяч тысячи тысяча тисяч", [1e3]],
      ["млн миллион миллиона миллионов мільйон мільйонів", [1e6]],
      ["млрд миллиард миллиарда миллиардов мільярд мільярдів", [1e9]],
      // Indonesian, Vietnamese
      ["ribu nghìn ngàn", [1e3]],
      ["juta triệu", [1e6]],
      ["miliar tỷ", [1e9]],
    ] satisfies [string, number[]][]
  ).flatMap(([words, powers]) => words.split(" ").map((word): [string, readonly number[]] => [word, powers])),
);

/** Abbreviations of them that end with a point, which then ends no sentence: `80 Mio. Nutzer`. */
export const POINTED_ABBREVIATIONS: ReadonlySet<string> = new Set("mio mrd tsd mln mld tys тыс млн млрд".split(" "));

/**
 * Chinese, Japanese and Korean count in myriads, and write the word for it between the number and what is counted, without
 * a space: `5000万用户`. 兆 is 10^12 in Japanese and 10^6 or 10^12 in Chinese: it is left to whoever judges.
 */
export const MYRIADS: readonly (readonly [word: string, factor: number])[] = [
  ["千万", 1e7],
  ["千萬", 1e7],
  ["百万", 1e6],
  ["百萬", 1e6],
  ["十万", 1e5],
  ["十億", 1e9],
  ["十亿", 1e9],
  ["百億", 1e10],
  ["百亿", 1e10],
  ["千億", 1e11],
  ["千亿", 1e11],
  ["万亿", 1e12],
  ["천만", 1e7],
  ["백만", 1e6],
  ["万", 1e4],
  ["萬", 1e4],
  ["億", 1e8],
  ["亿", 1e8],
  ["만", 1e4],
  ["억", 1e8],
  ["千", 1e3],
  ["천", 1e3],
];

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Spellings of units of time, exactly as written, in seconds; months of 30 and years of 365 days. */
export const TIMES_ABROAD: readonly (readonly [string, number])[] = [
  ["Sekunde Sekunden Sek seconde secondes segundo segundos seg secondi secondo сек секунд секунда секунду секунды 秒 秒钟 초", 1],
  ["Minute Minuten minuto minutos minuti мин минут минута минуту минуты 分钟 分鐘 分 분", MINUTE],
  ["Stunde Stunden heure heures hora horas час часа часов 小时 小時 時間 시간", HOUR],
  ["Tag Tage Tagen jour jours día días dia dias giorno giorni день дня дней сутки сут 天 日 일", DAY],
  ["Woche Wochen semaine semaines semana semanas settimana settimane неделя недели недель 周 週 週間 주", 7 * DAY],
  ["Monat Monate Monaten mois mes meses mês mese mesi месяц месяца месяцев 月 个月 個月 か月 ヶ月 カ月 개월", 30 * DAY],
  ["Jahr Jahre Jahren année années ans año años ano anos anno anni год года лет 年 年間 년", 365 * DAY],
];

/** Bytes in French and Russian, exactly as written. */
export const BYTES_ABROAD: readonly (readonly [string, number])[] = [
  ["octet octets o байт байта 字节 字節 バイト 바이트", 1],
  ["Ko КБ", 1e3],
  ["Mo МБ", 1e6],
  ["Go ГБ", 1e9],
  ["To ТБ", 1e12],
  ["Po ПБ", 1e15],
];

/** What stands between a thing and the unit that it is counted per. */
export const PER_WORDS_ABROAD: ReadonlySet<string> = new Set(["pro", "je", "par", "por", "al", "на", "в"]);

/** What is done with the number behind it, in lower case. */
export const OPERATORS_ABROAD: ReadonlyMap<string, "*" | "/" | "+" | "-"> = new Map(
  (
    [
      ["mal|multipliziert mit|fois|multiplié par|por|veces|vezes|multiplicado por|moltiplicato per|keer|maal|gånger|ganger|gange", "*"],
      ["razy|krát|kertaa|умножить на|умножено на|раз по|乘以|乘|掛ける|かける|곱하기", "*"],
      ["geteilt durch|dividiert durch|divisé par|dividido por|dividido entre|diviso per|gedeeld door|delat med|delt på", "/"],
      ["podzielone przez|разделить на|делить на|除以|割る|나누기", "/"],
      ["más|mais|più|плюс|加|足す|더하기", "+"],
      ["moins|menos|meno|минус|减|減|引く|빼기|abzüglich", "-"],
    ] satisfies [string, "*" | "/" | "+" | "-"][]
  ).flatMap(([words, operator]) => words.split("|").map((word): [string, "*" | "/" | "+" | "-"] => [word, operator])),
);
