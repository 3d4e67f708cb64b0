import { BlockList, isIP } from 'node:net';

/** Whether an IP address is one of the public Internet: IANA’s registries of special-purpose addresses (RFC 6890) name the others. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special4.check(address, 'ipv4');
    case 6:
      return unicast6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
    default:
      return false;
  }
}

const networks4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private (RFC 1918)
  ['100.64.0.0', 10], // shared by the customers of a provider (RFC 6598)
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local; clouds tell their secrets at 169.254.169.254
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays of 6to4
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
];

/** IPv6 addresses that are public; NAT64 (RFC 6052) stands for the IPv4 address at its end. */
const networks6: readonly (readonly [string, number])[] = [
  ['2000::', 3],
  ['64:ff9b::', 96],
];

const exceptions6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments, and Teredo, which tunnels to an IPv4 address
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which tunnels to an IPv4 address
  ['3fff::', 20], // documentation
  ...networks4.map(([network, prefix]) => [`64:ff9b::${network}`, 96 + prefix] as const),
];

const special4 = listOf(networks4, 'ipv4');
const unicast6 = listOf(networks6, 'ipv6');
const special6 = listOf(exceptions6, 'ipv6');

function listOf(networks: readonly (readonly [string, number])[], type: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, type);
  return list;
}
