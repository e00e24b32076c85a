"""What shows CPython's instructions. Aw has others, so that all of it is refused but the names of the flags of code."""
__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code",
           "get_instructions", "stack_effect", "Bytecode", "Instruction", "COMPILER_FLAG_NAMES"]

COMPILER_FLAG_NAMES = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR",
                       64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}


def _refused(name):
    def refuse(*args, **kwargs):
        raise NotImplementedError(f"dis.{name}() shows CPython's instructions, and Aw has its own: "
                                  "`aw dis FILE` shows those of a program, docs/opcodes.md says what they do")

    refuse.__name__ = refuse.__qualname__ = name
    refuse.__doc__ = "Is refused: see `aw dis FILE`."
    return refuse


globals().update((name, _refused(name)) for name in __all__[:-1])
