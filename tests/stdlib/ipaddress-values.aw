# Addresses, networks and interfaces: texts, arithmetic, what is wrong.
import ipaddress

a = ipaddress.ip_address("192.168.0.1")
print(repr(a), int(a), a + 1, a.is_private, a.packed, a.reverse_pointer)  # expect: IPv4Address('192.168.0.1') 3232235521 192.168.0.2 True b'\xc0\xa8\x00\x01' 1.0.168.192.in-addr.arpa
print(f"{a:#_b} {a:x} {a:s}")  # expect: 0b1100_0000_1010_1000_0000_0000_0000_0001 c0a80001 192.168.0.1
b = ipaddress.ip_address("2001:db8:0:0:0:0:0:1")
print(b, b.exploded, b.is_global, b.version)  # expect: 2001:db8::1 2001:0db8:0000:0000:0000:0000:0000:0001 False 6
print(ipaddress.ip_address("::ffff:1.2.3.4").ipv4_mapped, ipaddress.ip_address("fe80::1%eth0").scope_id)  # expect: 1.2.3.4 eth0
n = ipaddress.ip_network("10.1.0.0/29")
print(n.netmask, n.broadcast_address, n.num_addresses, [str(h) for h in n.hosts()][-2:], a in n)  # expect: 255.255.255.248 10.1.0.7 8 ['10.1.0.5', '10.1.0.6'] False
print(list(n.subnets(new_prefix=30)), n.supernet(prefixlen_diff=5))  # expect: [IPv4Network('10.1.0.0/30'), IPv4Network('10.1.0.4/30')] 10.1.0.0/24
print(list(n.address_exclude(ipaddress.ip_network("10.1.0.2/31"))))  # expect: [IPv4Network('10.1.0.4/30'), IPv4Network('10.1.0.0/31')]
print(list(ipaddress.summarize_address_range(a, a + 3)))  # expect: [IPv4Network('192.168.0.1/32'), IPv4Network('192.168.0.2/31'), IPv4Network('192.168.0.4/32')]
print(list(ipaddress.collapse_addresses(n.subnets(new_prefix=31))))  # expect: [IPv4Network('10.1.0.0/29')]
i = ipaddress.ip_interface("192.0.2.5/24")
print(i, i.ip, i.network, i.with_netmask)  # expect: 192.0.2.5/24 192.0.2.5 192.0.2.0/24 192.0.2.5/255.255.255.0
for make in (
    lambda: ipaddress.ip_address("1.2.3"),
    lambda: ipaddress.IPv4Address("1.2.3.256"),
    lambda: ipaddress.IPv4Address("01.2.3.4"),
    lambda: ipaddress.IPv4Network("1.2.3.4/24"),
    lambda: ipaddress.IPv4Network("1.2.3.4/33"),
    lambda: ipaddress.IPv6Address("1::2::3"),
    lambda: ipaddress.IPv6Address("1:2"),
    lambda: a < b,
):
    try:
        make()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError '1.2.3' does not appear to be an IPv4 or IPv6 address
# expect: AddressValueError Octet 256 (> 255) not permitted in '1.2.3.256'
# expect: AddressValueError Leading zeros are not permitted in '01' in '01.2.3.4'
# expect: ValueError 1.2.3.4/24 has host bits set
# expect: NetmaskValueError '33' is not a valid netmask
# expect: AddressValueError At most one '::' permitted in '1::2::3'
# expect: AddressValueError At least 3 parts expected in '1:2'
# expect: TypeError 192.168.0.1 and 2001:db8::1 are not of the same version
