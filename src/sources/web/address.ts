import ipaddr from "ipaddr.js";

/** The one block that public IPv6 addresses are given out of (IANA, IPv6 Global Unicast Address Assignments). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to the public internet. IPv4 inside of IPv6 counts as what it is; loopback, private,
 * link-local, carrier, multicast, reserved and tunnelled addresses are not public, nor is what cannot be read. Not all
 * forms have a range of their own (`::7f00:1` is 127.0.0.1 in its oldest IPv6 form), so IPv6 must be out of the global block.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return false;
  const read = ipaddr.process(bare);
  return read.range() === "unicast" && (read instanceof ipaddr.IPv4 || read.match(GLOBAL_IPV6));
}

/** The host of a URL without the brackets of IPv6. */
export function bareHost(hostname: string): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}
