import { BlockList, isIP } from "node:net";

/** IPv4 that leads to no public machine: this network, private, shared, loopback, link-local, protocol, documentation, benchmarking, 6to4 relay, multicast, reserved (RFC 6890). */
const NOT_PUBLIC_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24], ["192.88.99.0", 24],
  ["192.168.0.0", 16], ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
];
/** Of the public part of IPv6, what is set apart or carries an IPv4 address in it: protocol (Teredo too), documentation, 6to4. */
const NOT_PUBLIC_V6: readonly (readonly [string, number])[] = [["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["3fff::", 20]];

const listOf = (ranges: readonly (readonly [string, number])[], family: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
};
const apartV4 = listOf(NOT_PUBLIC_V4, "ipv4");
const apartV6 = listOf(NOT_PUBLIC_V6, "ipv6");
/** The only part of IPv6 that is given out to public machines (RFC 4291): loopback, ULA, link-local, multicast, mapped and translated addresses lie outside. */
const givenOut = listOf([["2000::", 3]], "ipv6");

/** Whether an IP address, as text, is one of a machine on the public network. A name is none. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !apartV4.check(address, "ipv4");
  return family === 6 && !address.includes("%") && givenOut.check(address, "ipv6") && !apartV6.check(address, "ipv6");
}
