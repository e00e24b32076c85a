"""Compares the names that two interpreters have in the modules a learner meets first, and in their public classes.

    python3 tests/tools/names_of_modules.aw > cpython.txt          writes the names of this interpreter
    build/dev/aw tests/tools/names_of_modules.aw cpython.txt       a table of what is missing here, by module

Modules and classes are asked with dir(). Names of a module that begin with an underscore are its own affair, and so
are the modules it happens to import; of a class all names count.
"""

import sys

MODULES = """
math cmath time datetime random sys builtins types typing abc enum dataclasses collections collections.abc itertools
functools operator contextlib contextvars copy string textwrap re json io os os.path tempfile inspect traceback warnings
logging heapq bisect statistics keyword reprlib
""".split()


def names_of(module_name):
    """The names of a module as "name" and "Class.name"."""
    try:
        module = __import__(module_name, fromlist=["*"])
    except ImportError:
        return
    exported = getattr(module, "__all__", ())
    for name in sorted(set(dir(module)) | set(exported)):
        if name.startswith("_") and name not in exported:
            continue
        value = getattr(module, name, None)
        if type(value) is type(sys) and name not in exported:
            continue
        yield name
        if isinstance(value, type) and (value.__module__ == module_name or module_name == "builtins"):
            for inner in sorted(dir(value)):
                yield name + "." + inner


def compare(path):
    theirs = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            module_name, name = line.split()
            theirs.setdefault(module_name, set()).add(name)
    for module_name in MODULES:
        ours = set(names_of(module_name))
        wanted = theirs.get(module_name, set())
        missing = sorted(wanted - ours)
        # a class that is not there would repeat itself with all of its names
        missing = [name for name in missing if name.partition(".")[0] not in missing or "." not in name]
        print(f"{module_name:16} wanted {len(wanted):5}  here {len(wanted & ours):5}  missing {len(missing):4}", *missing)


if len(sys.argv) > 1:
    compare(sys.argv[1])
else:
    for each in MODULES:
        for found in names_of(each):
            print(each, found)
