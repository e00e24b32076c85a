"""The groups that the system knows."""
import _users
from _structseq import structseq

struct_group = structseq("struct_group", "gr_name gr_passwd gr_gid gr_mem", module="grp")


def getgrgid(id):
    """The group of a number; KeyError if there is none."""
    try:
        facts = _users.group_by_id(id)
    except OverflowError:
        raise KeyError("getgrgid(): gid not found") from None
    if facts is None:
        raise KeyError(f"getgrgid(): gid not found: {id}")
    return struct_group(facts)


def getgrnam(name):
    """The group of a name; KeyError if there is none."""
    if not isinstance(name, str):
        raise TypeError(f"getgrnam() argument 'name' must be str, not {type(name).__name__}")
    facts = _users.group_by_name(name)
    if facts is None:
        raise KeyError(f"getgrnam(): name not found: {name!r}")
    return struct_group(facts)


def getgrall():
    """All groups, in no certain order."""
    return [struct_group(facts) for facts in _users.groups()]
