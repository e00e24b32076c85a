"""What several parts of unittest need: short texts of values, differences of sequences."""
from collections import Counter, namedtuple
from os.path import commonprefix

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(s, prefixlen, suffixlen):
    left_out = len(s) - prefixlen - suffixlen
    if left_out > _PLACEHOLDER_LEN:
        s = "%s[%d chars]%s" % (s[:prefixlen], left_out, s[len(s) - suffixlen :])
    return s


def _common_shorten_repr(*args):
    """The texts of values that are to be compared: of long ones, what they have in common is shortened."""
    texts = tuple(map(safe_repr, args))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = commonprefix(texts)
    prefix_length = len(prefix)
    common_length = _MAX_LENGTH - (longest - prefix_length + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if common_length > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, common_length)
        return tuple(prefix + text[prefix_length:] for text in texts)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(text[prefix_length:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in texts)


def safe_repr(obj, short=False):
    """What repr gives, or what object's repr would when it fails; cut off after 80 characters if asked for."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def sorted_list_difference(expected, actual):
    """What only the first of two sorted lists has, and what only the second; items that are there several times count once."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        e, a = expected[i], actual[j]
        if e < a:
            missing.append(e)
            i = _behind(expected, i)
        elif e > a:
            unexpected.append(a)
            j = _behind(actual, j)
        else:
            i = _behind(expected, i)
            j = _behind(actual, j)
    missing.extend(expected[i:])
    unexpected.extend(actual[j:])
    return missing, unexpected


def _behind(items, i):
    first = items[i]
    while i < len(items) and items[i] == first:
        i += 1
    return i


def unorderable_list_difference(expected, actual):
    """The same for what can neither be sorted nor hashed; empties both lists."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1, as x is smaller, equal or greater."""
    return (x > y) - (x < y)


_Mismatch = namedtuple("Mismatch", "actual expected value")


def _count_diff_all_purpose(actual, expected):
    """How often items are in two sequences, where that differs; items need only be comparable."""
    s, t = list(actual), list(expected)
    nothing = object()
    differences = []
    for i, item in enumerate(s):
        if item is nothing:
            continue
        count_s = _take_equal(s, item, nothing, i)
        count_t = _take_equal(t, item, nothing, 0)
        if count_s != count_t:
            differences.append(_Mismatch(count_s, count_t, item))
    for i, item in enumerate(t):
        if item is nothing:
            continue
        differences.append(_Mismatch(0, _take_equal(t, item, nothing, i), item))
    return differences


def _take_equal(items, item, nothing, start):
    count = 0
    for i in range(start, len(items)):
        if items[i] == item:
            count += 1
            items[i] = nothing
    return count


def _count_diff_hashable(actual, expected):
    """The same for items that can be hashed."""
    s, t = Counter(actual), Counter(expected)
    differences = [_Mismatch(s[item], t[item], item) for item in s if s[item] != t[item]]
    differences += [_Mismatch(0, t[item], item) for item in t if item not in s]
    return differences
