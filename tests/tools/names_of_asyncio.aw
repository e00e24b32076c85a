"""Lists the public names of asyncio, of its submodules and of its classes, with their signatures where inspect shows them.

    build/dev/aw tests/tools/names_of_asyncio.aw            those of this interpreter
    python3 tests/tools/names_of_asyncio.aw build/dev/aw    what the other one lacks or has otherwise; status 1 if anything

Public is what stands in a module's __all__, and of a class what begins with no underscore or is a special method that
not every object has. Signatures are told without their annotations.
"""

import asyncio
import importlib
import inspect
import subprocess
import sys

MODULES = """
asyncio asyncio.coroutines asyncio.events asyncio.exceptions asyncio.futures asyncio.locks asyncio.protocols
asyncio.queues asyncio.runners asyncio.streams asyncio.subprocess asyncio.taskgroups asyncio.tasks asyncio.threads
asyncio.timeouts asyncio.transports asyncio.unix_events
""".split()

OF_THE_MACHINE = ("__del__", "__final__", "__init__", "__slots__", "__weakref__")
NOT_COMPARED = {
    "asyncio.BaseEventLoop.sock_recv",  # CPython's class only says that there is none
}


def signature_of(value):
    """The text of a callable's signature; "-" for what has none to show."""
    if not callable(value):
        return "-"
    try:
        signature = inspect.signature(value)
    except (ValueError, TypeError):
        return "-"
    none = inspect.Signature.empty
    parameters = []
    for parameter in signature.parameters.values():
        default = parameter.default
        if isinstance(default, int) and type(default) is not bool:
            default = int(default)  # a constant of socket may have a name, or not
        parameters.append(parameter.replace(annotation=none, default=default))
    return str(signature.replace(parameters=parameters, return_annotation=none))


def names_of_class(prefix, cls):
    for name in sorted(dir(cls)):
        if name in OF_THE_MACHINE:
            continue
        if name.startswith("__") and name.endswith("__"):
            if hasattr(type, name) or getattr(cls, name, None) is getattr(object, name, None):
                continue
        elif name.startswith("_"):
            continue
        if f"{prefix}.{name}" not in NOT_COMPARED:
            yield f"{prefix}.{name}", signature_of(getattr(cls, name, None))


def names_of(module_name):
    """(name, signature) of everything public in a module."""
    module = importlib.import_module(module_name)
    exported = set(module.__all__)
    if module is asyncio:
        exported.add("TaskGroup")
    for name in sorted(exported):
        value = getattr(module, name)
        yield f"{module_name}.{name}", signature_of(value)
        if isinstance(value, type) and module is asyncio:
            yield from names_of_class(f"{module_name}.{name}", value)


def every_name():
    for module_name in MODULES:
        yield from names_of(module_name)


def compare(program):
    """Prints what another interpreter lacks of the list; gives how much that is."""
    ran = subprocess.run([program, __file__], capture_output=True, text=True, check=True)
    theirs = dict(line.split(" ", 1) for line in ran.stdout.splitlines())
    count = 0
    for name, signature in every_name():
        if name not in theirs:
            print("missing", name, signature)
        elif signature != "-" and theirs[name] != signature:
            print("differs", name, "is", theirs[name], "instead of", signature)
        else:
            continue
        count += 1
    return count


if len(sys.argv) > 1:
    sys.exit(1 if compare(sys.argv[1]) else 0)
for found in every_name():
    print(*found)
