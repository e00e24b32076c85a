"""What module sys makes when it is asked for: named tuples of facts."""
from _structseq import structseq

_FLAGS = (
    "debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose "
    "bytes_warning quiet hash_randomization isolated dev_mode utf8_mode warn_default_encoding safe_path "
    "int_max_str_digits"
)


def _version_info():
    kind = structseq("version_info", "major minor micro releaselevel serial", module="sys")
    return kind((3, 11, 7, "final", 0))


def _float_info():
    kind = structseq(
        "float_info",
        "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds",
        module="sys",
    )
    largest, smallest = (2.0 - 2.0**-52) * 2.0**1023, 2.0**-1022
    return kind((largest, 1024, 308, smallest, -1021, -307, 15, 53, 2.0**-52, 2, 1))


def _int_info():
    kind = structseq(
        "int_info", "bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold", module="sys"
    )
    return kind((30, 4, 4300, 640))


def _hash_info():
    kind = structseq("hash_info", "width modulus inf nan imag algorithm hash_bits seed_bits cutoff", module="sys")
    return kind((64, 2**61 - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0))


def _flags():
    kind = structseq("flags", _FLAGS, module="sys")
    return kind((0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, False, 1, 0, False, -1))


_makers = {
    "version_info": _version_info,
    "float_info": _float_info,
    "int_info": _int_info,
    "hash_info": _hash_info,
    "flags": _flags,
}


def find(module, name):
    """The value of sys.`name`, which stays there."""
    make = _makers.get(name)
    if make is None:
        raise AttributeError(f"module 'sys' has no attribute {name!r}", name=name, obj=module)
    value = make()
    setattr(module, name, value)
    return value
