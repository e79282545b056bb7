/**
 * What powers of two are known for: as amounts of bytes (IEC 80000-13) and as the number of values that so many bits
 * tell apart.
 */
export interface PowerOfTwo {
  readonly exponent: number;
  readonly knownFor: string;
}

export const POWERS_OF_TWO: readonly PowerOfTwo[] = [
  { exponent: 7, knownFor: "the characters of ASCII" },
  { exponent: 8, knownFor: "the values of a byte" },
  { exponent: 10, knownFor: "1 KiB of bytes, about a thousand" },
  { exponent: 16, knownFor: "the values of 16 bits; the ports of an IP address" },
  { exponent: 20, knownFor: "1 MiB of bytes, about a million" },
  { exponent: 30, knownFor: "1 GiB of bytes, about a billion" },
  { exponent: 31, knownFor: "one more than the largest signed 32-bit integer; the seconds of a signed Unix time end in January 2038" },
  { exponent: 32, knownFor: "4 GiB of bytes; the values of 32 bits; all IPv4 addresses" },
  { exponent: 40, knownFor: "1 TiB of bytes, about a trillion" },
  { exponent: 41, knownFor: "the milliseconds of a 41-bit timestamp: about 69.7 years" },
  { exponent: 50, knownFor: "1 PiB of bytes, about a quadrillion" },
  { exponent: 53, knownFor: "up to here a double holds every integer (IEEE 754)" },
  { exponent: 60, knownFor: "1 EiB of bytes, about a quintillion" },
  { exponent: 63, knownFor: "one more than the largest signed 64-bit integer" },
  { exponent: 64, knownFor: "the values of 64 bits" },
  { exponent: 122, knownFor: "the random UUIDs of version 4 (RFC 9562)" },
  { exponent: 128, knownFor: "the values of 128 bits; all IPv6 addresses" },
];
