"""Addresses and networks of IPv4 and IPv6.

An address is a number of 32 or 128 bits (_ip); a network is an address whose last bits are 0 and the length of its prefix; an
interface is an address that knows its network.
"""
import functools

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """That is no address."""


class NetmaskValueError(ValueError):
    """That is no mask of a network."""


# ---- any version ----


def _try_both(value, kinds, what, strict=None):
    for kind in kinds:
        try:
            return kind(value) if strict is None else kind(value, strict)
        except (AddressValueError, NetmaskValueError):
            continue
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """An IPv4Address or an IPv6Address."""
    return _try_both(address, (IPv4Address, IPv6Address), "address")


def ip_network(address, strict=True):
    """An IPv4Network or an IPv6Network."""
    return _try_both(address, (IPv4Network, IPv6Network), "network", strict)


def ip_interface(address):
    """An IPv4Interface or an IPv6Interface."""
    return _try_both(address, (IPv4Interface, IPv6Interface), "interface")


def _packed(number, size, version):
    try:
        return number.to_bytes(size, "big")
    except OverflowError:
        raise ValueError(f"Address negative or too large for IPv{version}") from None


def v4_int_to_packed(address):
    """The four bytes of an address."""
    return _packed(address, 4, 4)


def v6_int_to_packed(address):
    """The sixteen bytes of an address."""
    return _packed(address, 16, 6)


def _check_version(a, b):
    if a._version != b._version:
        raise TypeError(f"{a} and {b} are not of the same version")


def summarize_address_range(first, last):
    """The networks that the addresses from the first to the last are."""
    if not isinstance(first, _BaseAddress) or not isinstance(last, _BaseAddress):
        raise TypeError("first and last must be IP addresses, not networks")
    _check_version(first, last)
    if first > last:
        raise ValueError("last IP address must be greater than first")
    if first.version not in (4, 6):
        raise ValueError("unknown IP version")
    network = IPv4Network if first.version == 4 else IPv6Network
    bits = first._max_prefixlen
    low, end = first._ip, last._ip
    while low <= end:
        zeros = bits if low == 0 else (low & -low).bit_length() - 1
        size = min(zeros, (end - low + 1).bit_length() - 1)
        yield network((low, bits - size))
        low += 1 << size


def collapse_addresses(addresses):
    """The fewest networks that have all these addresses and networks, in order."""
    hosts, networks = [], []
    for address in addresses:
        if isinstance(address, _BaseAddress):
            if hosts:
                _check_version(address, hosts[-1])
            hosts.append(address)
        elif address._prefixlen == address._max_prefixlen:
            if hosts:
                _check_version(address, hosts[-1])
            hosts.append(getattr(address, "ip", address.network_address))
        else:
            if networks:
                _check_version(address, networks[-1])
            networks.append(address)
    hosts = sorted(set(hosts))
    start = 0
    for at in range(len(hosts)):
        if at + 1 == len(hosts) or hosts[at + 1]._ip != hosts[at]._ip + 1:
            networks += summarize_address_range(hosts[start], hosts[at])
            start = at + 1
    return iter(_collapsed(networks))


def _collapsed(networks):
    whole = {}
    waiting = list(networks)
    while waiting:
        network = waiting.pop()
        above = network.supernet()
        other = whole.get(above)
        if other is None:
            whole[above] = network
        elif other != network:
            del whole[above]
            waiting.append(above)
    result = []
    for network in sorted(whole.values()):
        if not result or result[-1].broadcast_address < network.broadcast_address:
            result.append(network)
    return result


def get_mixed_type_key(obj):
    """A key that sorts addresses and networks together."""
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _BaseAddress):
        return obj._get_address_key()
    return NotImplemented


# ---- what addresses and networks share ----


class _IPAddressBase:
    __slots__ = ()

    @property
    def exploded(self):
        """The long form."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """The short form."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name of its PTR record."""
        return self._reverse_pointer()

    @property
    def version(self):
        raise NotImplementedError(f"{type(self)!r} has no version specified")

    def __reduce__(self):
        return self.__class__, (str(self),)

    @classmethod
    def _mask_number(cls, prefixlen):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> prefixlen)

    @classmethod
    def _bad_mask(cls, text):
        raise NetmaskValueError(f"{text!r} is not a valid netmask") from None

    @classmethod
    def _prefix_from_prefix_string(cls, text):
        if not (text.isascii() and text.isdigit()):
            cls._bad_mask(text)
        length = int(text)
        if not 0 <= length <= cls._max_prefixlen:
            cls._bad_mask(text)
        return length

    @classmethod
    def _prefix_of_number(cls, number):
        """How many ones a mask begins with; ValueError when they have gaps."""
        length = cls._max_prefixlen - ((number & -number).bit_length() - 1 if number else cls._max_prefixlen)
        if cls._mask_number(length) != number:
            mask = number.to_bytes(cls._max_prefixlen // 8, "big")
            raise ValueError(f"Netmask pattern {mask!r} mixes zeroes & ones")
        return length

    def _check_number(self, number):
        if number < 0:
            raise AddressValueError(f"{number} (< 0) is not permitted as an IPv{self._version} address")
        if number > self._ALL_ONES:
            raise AddressValueError(
                f"{number} (>= 2**{self._max_prefixlen}) is not permitted as an IPv{self._version} address"
            )

    def _check_packed(self, data):
        size = self._max_prefixlen // 8
        if len(data) != size:
            raise AddressValueError(
                f"{data!r} (len {len(data)} != {size}) is not permitted as an IPv{self._version} address"
            )


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """One address."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        _check_version(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(self._ip - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        return str(self._string_from_ip_int(self._ip))

    def __hash__(self):
        return hash(hex(self._ip))

    def _get_address_key(self):
        return self._version, self

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        """As text, or as a number of all its digits: b, x, X, n, with # and _."""
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        kind, flags = fmt[-1], fmt[:-1]
        if kind not in "bnxX" or flags not in ("", "#", "_", "#_"):
            return super().__format__(fmt)
        if kind == "n":
            kind = "b" if self._version == 4 else "x"
        digits = self._max_prefixlen if kind == "b" else self._max_prefixlen // 4
        if "_" in flags:
            digits += digits // 4 - 1
        if "#" in flags:
            digits += 2
        grouping = "_" if "_" in flags else ""
        return format(self._ip, f"{'#' if '#' in flags else ''}0{digits}{grouping}{kind}")


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """All addresses that begin with the same bits."""

    def __init__(self, address, strict=True):
        address, mask = self._split_optional_netmask(address)
        self.network_address = self._address_class(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        number = self.network_address._ip
        if number & self.netmask._ip != number:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(number & self.netmask._ip)
        self._choose_hosts()

    @classmethod
    def _split_optional_netmask(cls, address):
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            parts = str(address).split("/")
            if len(parts) > 2:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
            address = parts
        if len(address) > 1:
            address, mask = address
            return address, mask
        return address[0], cls._max_prefixlen

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def _low_and_high(self):
        return self.network_address._ip, self.broadcast_address._ip

    def hosts(self):
        """The addresses that machines can have."""
        low, high = self._low_and_high()
        for number in range(low + 1, high):
            yield self._address_class(number)

    def __iter__(self):
        low, high = self._low_and_high()
        for number in range(low, high + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        low, high = self._low_and_high()
        number = low + n if n >= 0 else high + n + 1
        if not low <= number <= high:
            raise IndexError("address out of range")
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        _check_version(self, other)
        return self._get_networks_key()[1:] < other._get_networks_key()[1:]

    def __eq__(self, other):
        try:
            return (
                self._version == other._version
                and self.network_address == other.network_address
                and self.netmask._ip == other.netmask._ip
            )
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(self.network_address._ip ^ self.netmask._ip)

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Do they have addresses in common?"""
        return (
            self.network_address in other
            or self.broadcast_address in other
            or other.network_address in self
            or other.broadcast_address in self
        )

    @functools.cached_property
    def broadcast_address(self):
        return self._address_class(self.network_address._ip | self.hostmask._ip)

    @functools.cached_property
    def hostmask(self):
        return self._address_class(self.netmask._ip ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    @property
    def num_addresses(self):
        low, high = self._low_and_high()
        return high - low + 1

    @property
    def _address_class(self):
        raise NotImplementedError(f"{type(self)!r} has no associated address class")

    @property
    def prefixlen(self):
        return self._prefixlen

    def address_exclude(self, other):
        """The networks that are left when `other` is taken out."""
        _check_version(self, other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        part = self
        while part != other:
            first, second = part.subnets()
            if other.subnet_of(first):
                yield second
                part = first
            else:
                yield first
                part = second

    def compare_networks(self, other):
        """-1, 0 or 1, as sorting has it."""
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same type")
        mine, others = self._get_networks_key(), other._get_networks_key()
        return (mine > others) - (mine < others)

    def _get_networks_key(self):
        return self._version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The smaller networks that it consists of."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self._max_prefixlen:
            raise ValueError(f"prefix length diff {length} is invalid for netblock {self}")
        low, high = self._low_and_high()
        for number in range(low, high + 1, (self.hostmask._ip + 1) >> prefixlen_diff):
            yield self.__class__((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The larger network around it."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(
                f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}"
            )
        return self.__class__((self.network_address._ip & (self.netmask._ip << prefixlen_diff), length))

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            _check_version(a, b)
            return b.network_address <= a.network_address and b.broadcast_address >= a.broadcast_address
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {a} and {b}") from None

    def subnet_of(self, other):
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        return self._is_subnet_of(other, self)


def _of_both_ends(name, doc):
    """A property of networks that holds when it holds for the first and the last address."""

    def get(self):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    get.__name__ = name
    return property(get, doc=doc)


for _name in "multicast reserved link_local unspecified loopback".split():
    setattr(_BaseNetwork, "is_" + _name, _of_both_ends("is_" + _name, f"Is it {_name.replace('_', '-')}?"))


def _is_private(network):
    """Is it a part of one of the private networks?"""
    first, last = network.network_address, network.broadcast_address
    return any([first in private and last in private for private in network._constants.private])


_BaseNetwork.is_private = property(_is_private)
_BaseNetwork.is_global = property(lambda network: not network.is_private, doc="Is it not private?")


class _Interface:
    """What makes an address an interface: it knows its network."""

    __slots__ = ()

    def __init__(self, address):
        address, mask = self._split_optional_netmask(address)
        self._address_class.__init__(self, address)
        self.network = self._network_class((address, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @classmethod
    def _split_optional_netmask(cls, address):
        return cls._network_class._split_optional_netmask(address)

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f"{self._address_text()}/{self._prefixlen}"

    def _address_text(self):
        return self._string_from_ip_int(self._ip)

    def __eq__(self, other):
        same = self._address_class.__eq__(self, other)
        if same is NotImplemented or not same:
            return same
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = self._address_class.__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, self.network.network_address._ip))

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        return f"{self._address_text()}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self._address_text()}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self._address_text()}/{self.hostmask}"


# ---- IPv4 ----


class _BaseV4:
    __slots__ = ()
    _version = 4
    _ALL_ONES = 2**IPV4LENGTH - 1
    _max_prefixlen = IPV4LENGTH
    _netmask_cache = {}

    def _explode_shorthand_ip_string(self):
        return str(self)

    @classmethod
    def _make_netmask(cls, arg):
        """The mask as an address, and how many ones it has."""
        if arg not in cls._netmask_cache:
            if isinstance(arg, int):
                length = arg
                if not 0 <= length <= cls._max_prefixlen:
                    cls._bad_mask(length)
            else:
                try:
                    length = cls._prefix_from_prefix_string(arg)
                except NetmaskValueError:
                    length = cls._prefix_of_mask(arg)
            cls._netmask_cache[arg] = IPv4Address(cls._mask_number(length)), length
        return cls._netmask_cache[arg]

    @classmethod
    def _prefix_of_mask(cls, text):
        """255.255.255.0, or 0.0.0.255."""
        try:
            number = cls._ip_int_from_string(text)
        except AddressValueError:
            cls._bad_mask(text)
        for candidate in number, number ^ cls._ALL_ONES:
            try:
                return cls._prefix_of_number(candidate)
            except ValueError:
                continue
        cls._bad_mask(text)

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {text!r}")
        try:
            return int.from_bytes(map(cls._parse_octet, octets), "big")
        except ValueError as failure:
            raise AddressValueError(f"{failure} in {text!r}") from None

    @staticmethod
    def _parse_octet(text):
        if not text:
            raise ValueError("Empty octet not permitted")
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f"Only decimal digits permitted in {text!r}")
        if len(text) > 3:
            raise ValueError(f"At most 3 characters permitted in {text!r}")
        if text != "0" and text[0] == "0":
            raise ValueError(f"Leading zeros are not permitted in {text!r}")
        number = int(text, 10)
        if number > 255:
            raise ValueError(f"Octet {number} (> 255) not permitted")
        return number

    @classmethod
    def _string_from_ip_int(cls, number):
        return ".".join(map(str, number.to_bytes(4, "big")))

    def _reverse_pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @property
    def version(self):
        return self._version


class IPv4Address(_BaseV4, _BaseAddress):
    """One address of IPv4: from text, a number or four bytes."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        if isinstance(address, int):
            self._check_number(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed(address)
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._ip_int_from_string(text)

    @property
    def packed(self):
        return v4_int_to_packed(self._ip)

    @property
    def is_reserved(self):
        return self in _Known4.reserved

    @property
    @functools.lru_cache()
    def is_private(self):
        return any([self in network for network in _Known4.private])

    @property
    @functools.lru_cache()
    def is_global(self):
        return self not in _Known4.shared and not self.is_private

    @property
    def is_multicast(self):
        return self in _Known4.multicast

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self in _Known4.loopback

    @property
    def is_link_local(self):
        return self in _Known4.link_local


class IPv4Network(_BaseV4, _BaseNetwork):
    """A network of IPv4: address/prefix or address/mask."""

    _address_class = IPv4Address

    def _choose_hosts(self):
        if self._prefixlen == self._max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self._max_prefixlen:
            self.hosts = lambda: [IPv4Address(self.network_address._ip)]

    @property
    @functools.lru_cache()
    def is_global(self):
        shared = self.network_address in _Known4.shared and self.broadcast_address in _Known4.shared
        return not shared and not self.is_private


class IPv4Interface(_Interface, IPv4Address):
    """An address of IPv4 with its network."""

    _address_class = IPv4Address
    _network_class = IPv4Network


class _Known4:
    link_local = IPv4Network("169.254.0.0/16")
    loopback = IPv4Network("127.0.0.0/8")
    multicast = IPv4Network("224.0.0.0/4")
    shared = IPv4Network("100.64.0.0/10")
    reserved = IPv4Network("240.0.0.0/4")
    private = [
        IPv4Network(text)
        for text in (
            "0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/29 192.0.0.170/31 192.0.2.0/24 "
            "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32"
        ).split()
    ]


# ---- IPv6 ----


class _BaseV6:
    __slots__ = ()
    _version = 6
    _ALL_ONES = 2**IPV6LENGTH - 1
    _HEXTET_COUNT = 8
    _max_prefixlen = IPV6LENGTH
    _netmask_cache = {}

    @classmethod
    def _make_netmask(cls, arg):
        if arg not in cls._netmask_cache:
            if isinstance(arg, int):
                length = arg
                if not 0 <= length <= cls._max_prefixlen:
                    cls._bad_mask(length)
            else:
                length = cls._prefix_from_prefix_string(arg)
            cls._netmask_cache[arg] = IPv6Address(cls._mask_number(length)), length
        return cls._netmask_cache[arg]

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError(f"At least 3 parts expected in {text!r}")
        if "." in parts[-1]:
            try:
                last = IPv4Address(parts.pop())._ip
            except AddressValueError as failure:
                raise AddressValueError(f"{failure} in {text!r}") from None
            parts += [f"{last >> 16 & 0xFFFF:x}", f"{last & 0xFFFF:x}"]
        if len(parts) > 9:
            raise AddressValueError(f"At most 8 colons permitted in {text!r}")
        before, after = cls._around_gap(parts, text)
        try:
            hextets = [cls._parse_hextet(part) for part in before]
            others = [cls._parse_hextet(part) for part in after]
        except ValueError as failure:
            raise AddressValueError(f"{failure} in {text!r}") from None
        number = 0
        for hextet in hextets + [0] * (8 - len(hextets) - len(others)) + others:
            number = number << 16 | hextet
        return number

    @staticmethod
    def _around_gap(parts, text):
        """The parts before and behind '::'."""
        gaps = [at for at in range(1, len(parts) - 1) if not parts[at]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if gaps:
            before, after = parts[: gaps[0]], parts[gaps[0] + 1 :]
            if not before[0]:
                before.pop(0)
                if before:
                    raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if not after[-1]:
                after.pop()
                if after:
                    raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            if len(before) + len(after) > 7:
                raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
            return before, after
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        return parts, []

    @staticmethod
    def _parse_hextet(text):
        if not text or text.strip("0123456789abcdefABCDEF"):
            raise ValueError(f"Only hex digits permitted in {text!r}")
        if len(text) > 4:
            raise ValueError(f"At most 4 characters permitted in {text!r}")
        return int(text, 16)

    @classmethod
    def _string_from_ip_int(cls, number=None):
        if number > cls._ALL_ONES:
            raise ValueError("IPv6 address is too large")
        hextets = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]
        best_start, best_size, start = 0, 1, None
        for at, hextet in enumerate(hextets + ["end"]):
            if hextet == "0":
                start = at if start is None else start
            elif start is not None:
                if at - start > best_size:
                    best_start, best_size = start, at - start
                start = None
        if best_size == 1:
            return ":".join(hextets)
        return f"{':'.join(hextets[:best_start])}::{':'.join(hextets[best_start + best_size :])}"

    def _explode_shorthand_ip_string(self):
        number = self.network_address._ip if isinstance(self, IPv6Network) else self._ip
        long = ":".join([f"{number >> shift & 0xFFFF:04x}" for shift in range(112, -1, -16)])
        return f"{long}/{self._prefixlen}" if isinstance(self, (_BaseNetwork, IPv6Interface)) else long

    def _reverse_pointer(self):
        return ".".join(self.exploded[::-1].replace(":", "")) + ".ip6.arpa"

    @staticmethod
    def _split_scope_id(text):
        address, percent, scope = text.partition("%")
        if not percent:
            return address, None
        if not scope or "%" in scope:
            raise AddressValueError(f'Invalid IPv6 address: "{text!r}"')
        return address, scope

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @property
    def version(self):
        return self._version


class IPv6Address(_BaseV6, _BaseAddress):
    """One address of IPv6: from text, a number or sixteen bytes."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_number(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed(address)
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, self._scope_id = self._split_scope_id(text)
            self._ip = self._ip_int_from_string(text)

    def __str__(self):
        text = super().__str__()
        return f"{text}%{self._scope_id}" if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def packed(self):
        return v6_int_to_packed(self._ip)

    @property
    def is_multicast(self):
        return self in _Known6.multicast

    @property
    def is_reserved(self):
        return any([self in network for network in _Known6.reserved])

    @property
    def is_link_local(self):
        return self in _Known6.link_local

    @property
    def is_site_local(self):
        return self in _Known6.site_local

    @property
    @functools.lru_cache()
    def is_private(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return any([self in network for network in _Known6.private])

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip == 1

    @property
    def ipv4_mapped(self):
        """The address of IPv4 in ::ffff:a.b.c.d."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """Server and client, for 2001:0::/32."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The address of IPv4 in 2002::/16."""
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class IPv6Network(_BaseV6, _BaseNetwork):
    """A network of IPv6: address/prefix."""

    _address_class = IPv6Address

    def _choose_hosts(self):
        if self._prefixlen == self._max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self._max_prefixlen:
            self.hosts = lambda: [IPv6Address(self.network_address._ip)]

    def hosts(self):
        """All addresses but the first, which means the routers."""
        low, high = self._low_and_high()
        for number in range(low + 1, high + 1):
            yield self._address_class(number)

    @property
    def is_site_local(self):
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


class IPv6Interface(_Interface, IPv6Address):
    """An address of IPv6 with its network."""

    _address_class = IPv6Address
    _network_class = IPv6Network

    def _address_text(self):
        text = self._string_from_ip_int(self._ip)
        return f"{text}%{self._scope_id}" if self._scope_id else text

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback


class _Known6:
    link_local = IPv6Network("fe80::/10")
    multicast = IPv6Network("ff00::/8")
    site_local = IPv6Network("fec0::/10")
    private = [
        IPv6Network(text)
        for text in (
            "::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:2::/48 2001:db8::/32 2001:10::/28 fc00::/7 fe80::/10"
        ).split()
    ]
    reserved = [
        IPv6Network(text)
        for text in (
            "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4 "
            "f000::/5 f800::/6 fe00::/9"
        ).split()
    ]


IPv4Address._constants = IPv4Network._constants = _Known4
IPv6Address._constants = IPv6Network._constants = _Known6
