"""The users that the system knows."""
import _users
from _structseq import structseq

struct_passwd = structseq("struct_passwd", "pw_name pw_passwd pw_uid pw_gid pw_gecos pw_dir pw_shell", module="pwd")


def getpwuid(uidobj, /):
    """The user of a number; KeyError if there is none."""
    try:
        facts = _users.user_by_id(uidobj)
    except OverflowError:
        raise KeyError("getpwuid(): uid not found") from None
    if facts is None:
        raise KeyError(f"getpwuid(): uid not found: {uidobj}")
    return struct_passwd(facts)


def getpwnam(name, /):
    """The user of a name; KeyError if there is none."""
    if not isinstance(name, str):
        raise TypeError(f"getpwnam() argument must be str, not {type(name).__name__}")
    facts = _users.user_by_name(name)
    if facts is None:
        raise KeyError(f"getpwnam(): name not found: {name!r}")
    return struct_passwd(facts)


def getpwall():
    """All users, in no certain order."""
    return [struct_passwd(facts) for facts in _users.users()]
