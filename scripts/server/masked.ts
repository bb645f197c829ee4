import { isIPv4, isIPv6 } from "node:net";

/** Addresses that hold a token as their second part: whoever reads the log must not be able to use it. */
const WITH_TOKEN = /\/(join|enrol|reset|confirm|calendar|unsubscribe)\/[^/?#\s"']+/g;
const QUERY = /\?[^\s"']*/g;
/** The ORM tells what was sent with a query that failed; PostgreSQL tells the values of a broken constraint. */
const SENT_VALUES = [/\nparams: [^\n]*/g, /\)=\(.*?\)/g];
const E_MAIL = /[^\s"<>@]+@[^\s"<>@]+\.[^\s"<>@]+/g;
/** Eight figures or more after a plus or a zero, however they are grouped: a telephone number, and never an id or a date. */
const TELEPHONE = /(?<![\w-])(?:\+|00)\d(?:[\s.-]?\d){7,13}(?![\w-])|(?<![\w-])0[5-8](?:[\s.-]?\d){8}(?![\w-])/g;

/** `text` as it may stand in the log: without tokens of links, query strings, values sent to the database, e-mail addresses and telephone numbers. */
export function masked(text: string): string {
  const bare = SENT_VALUES.reduce((rest, pattern) => rest.replace(pattern, (found) => (found.startsWith("\n") ? "\nparams: ***" : ")=(***)")), text);
  return bare.replace(WITH_TOKEN, "/$1/***").replace(QUERY, "?***").replace(E_MAIL, "***@***").replace(TELEPHONE, "***");
}

/** An address of the network it came from, without the last part that points at one household: the first 24 bits of IPv4, the first 48 of IPv6. */
export function maskedIp(ip: string): string {
  const plain = ip.replace(/^::ffff:/i, "");
  if (isIPv4(plain)) return plain.replace(/\.\d+$/, ".0");
  if (!isIPv6(plain)) return "";
  const [before = "", after = ""] = plain.split("::");
  const head = before ? before.split(":") : [];
  const tail = after ? after.split(":") : [];
  const groups = plain.includes("::") ? [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0"), ...tail] : head;
  return `${groups.slice(0, 3).join(":")}::`;
}
