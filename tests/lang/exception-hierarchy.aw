# The tree of builtin exceptions.
def path(cls):
    return " < ".join(c.__name__ for c in cls.__mro__[:-1])


for cls in (
    KeyError, IndexError, ZeroDivisionError, OverflowError, UnboundLocalError, RecursionError,
    NotImplementedError, ModuleNotFoundError, FileNotFoundError, ConnectionResetError, TimeoutError,
    BrokenPipeError, IndentationError, TabError, UnicodeDecodeError, KeyboardInterrupt, SystemExit,
    GeneratorExit, StopIteration, StopAsyncIteration, AttributeError, AssertionError, EOFError,
    MemoryError, DeprecationWarning, RuntimeWarning, ExceptionGroup, FloatingPointError,
    PermissionError, FileExistsError, IsADirectoryError, NotADirectoryError, InterruptedError,
    ChildProcessError, ProcessLookupError, BlockingIOError, BufferError, ReferenceError,
    SystemError,
):
    print(path(cls))  # expect: KeyError < LookupError < Exception < BaseException
    # expect: IndexError < LookupError < Exception < BaseException
    # expect: ZeroDivisionError < ArithmeticError < Exception < BaseException
    # expect: OverflowError < ArithmeticError < Exception < BaseException
    # expect: UnboundLocalError < NameError < Exception < BaseException
    # expect: RecursionError < RuntimeError < Exception < BaseException
    # expect: NotImplementedError < RuntimeError < Exception < BaseException
    # expect: ModuleNotFoundError < ImportError < Exception < BaseException
    # expect: FileNotFoundError < OSError < Exception < BaseException
    # expect: ConnectionResetError < ConnectionError < OSError < Exception < BaseException
    # expect: TimeoutError < OSError < Exception < BaseException
    # expect: BrokenPipeError < ConnectionError < OSError < Exception < BaseException
    # expect: IndentationError < SyntaxError < Exception < BaseException
    # expect: TabError < IndentationError < SyntaxError < Exception < BaseException
    # expect: UnicodeDecodeError < UnicodeError < ValueError < Exception < BaseException
    # expect: KeyboardInterrupt < BaseException
    # expect: SystemExit < BaseException
    # expect: GeneratorExit < BaseException
    # expect: StopIteration < Exception < BaseException
    # expect: StopAsyncIteration < Exception < BaseException
    # expect: AttributeError < Exception < BaseException
    # expect: AssertionError < Exception < BaseException
    # expect: EOFError < Exception < BaseException
    # expect: MemoryError < Exception < BaseException
    # expect: DeprecationWarning < Warning < Exception < BaseException
    # expect: RuntimeWarning < Warning < Exception < BaseException
    # expect: ExceptionGroup < BaseExceptionGroup < Exception < BaseException
    # expect: FloatingPointError < ArithmeticError < Exception < BaseException
    # expect: PermissionError < OSError < Exception < BaseException
    # expect: FileExistsError < OSError < Exception < BaseException
    # expect: IsADirectoryError < OSError < Exception < BaseException
    # expect: NotADirectoryError < OSError < Exception < BaseException
    # expect: InterruptedError < OSError < Exception < BaseException
    # expect: ChildProcessError < OSError < Exception < BaseException
    # expect: ProcessLookupError < OSError < Exception < BaseException
    # expect: BlockingIOError < OSError < Exception < BaseException
    # expect: BufferError < Exception < BaseException
    # expect: ReferenceError < Exception < BaseException
    # expect: SystemError < Exception < BaseException
print(OSError is IOError, OSError is EnvironmentError)  # expect: True True
