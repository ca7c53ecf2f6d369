import ipaddr from "ipaddr.js";

/**
 * Whether an IP address belongs to the public internet. IPv4 inside of IPv6 counts as what it is; loopback, private,
 * link-local, carrier, multicast, reserved and tunnelled addresses are not public, nor is what cannot be read.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return false;
  return ipaddr.process(bare).range() === "unicast";
}

/** The host of a URL without the brackets of IPv6. */
export function bareHost(hostname: string): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}
