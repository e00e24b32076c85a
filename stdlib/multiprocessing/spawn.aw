"""Starting the interpreter again to call a function there: what pools and Process are made of.

The new process gets a connection to this one as descriptor 3. Its first message says what it needs to be like this one, the
second is the pickle of the function and its arguments. The main program is run there under the name __mp_main__.
"""
import io
import os
import pickle
import subprocess
import sys

from .connection import Connection, Pipe

_COMMAND = "from multiprocessing.spawn import _child_main; _child_main()"
_FIRST = 4  # the first descriptor that is passed on

_executable = sys.executable
_passing = None  # the descriptors for the process that is being started


def check_passing(what):
    """`what` is pickled: that is possible only while a process is being started."""
    if _passing is None:
        raise RuntimeError(f"{what} objects should only be shared between processes through inheritance")


def pass_descriptor(fd, what):
    """The number that a descriptor of ours will have in the process that is being started; `what` has it."""
    check_passing(what)
    _passing.append(fd)
    return _FIRST + len(_passing) - 1


def set_executable(executable):
    global _executable
    _executable = os.fspath(executable)


class _CallPickler(pickle.Pickler):
    """A pickler by which __reduce__ may pass descriptors on."""


def start(function, *args):
    """Calls function(connection, *args) in a new process. Gives its Child and our end of the connection."""
    global _passing
    if getattr(sys.modules.get("__main__"), "_is_starting", False):
        raise RuntimeError(
            """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable."""
        )
    _passing = []
    try:
        call = io.BytesIO()
        _CallPickler(call).dump((function, args))
        passing = _passing
    finally:
        _passing = None
    ours, theirs = Pipe()
    for file in sys.stdout, sys.stderr:  # what was printed before comes before what is printed there
        if file is not None:
            file.flush()
    try:
        child = subprocess.start([_executable, "-c", _COMMAND], fds=[0, 1, 2, theirs.fileno(), *passing])
    except:
        ours.close()
        raise
    finally:
        theirs.close()
    from .process import current_process

    ours.send({"key": bytes(current_process().authkey), "main": _main_path(), "path": list(sys.path), "argv": list(sys.argv), "cwd": os.getcwd()})
    ours.send_bytes(call.getvalue())
    return child, ours


def _main_path():
    path = getattr(sys.modules.get("__main__"), "__file__", None)
    if path is None or path.startswith("<"):
        return None
    return os.path.abspath(path)


def _child_main():
    connection = Connection(3)
    try:
        facts = connection.recv()
    except EOFError:
        return
    from .process import current_process

    current_process().authkey = facts["key"]
    sys.path[:] = facts["path"]
    sys.argv[:] = facts["argv"]
    if facts["main"] is not None:
        _run_main(facts["main"])
    function, args = pickle.loads(connection.recv_bytes())
    function(connection, *args)


def _run_main(path):
    """Makes a module of the main program, whose functions and classes are asked for."""
    module = type(sys)("__mp_main__")
    module.__file__ = path
    sys.modules["__main__"] = sys.modules["__mp_main__"] = module
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    module._is_starting = True
    try:
        exec(code, module.__dict__)
    finally:
        del module._is_starting
    # From here on it goes by the name that it has in the first process.
    module.__name__ = "__main__"
    for value in list(module.__dict__.values()):
        if getattr(value, "__module__", None) == "__mp_main__":
            value.__module__ = "__main__"
