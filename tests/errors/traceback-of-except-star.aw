# What is left of a group and raised in its clauses goes on without an entry for the try statement.
import traceback


def attempt():
    try:
        raise ExceptionGroup("group", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise RuntimeError("raised")


try:
    attempt()
except ExceptionGroup as group:
    print(len(traceback.extract_tb(group.__traceback__)))  # expect: 1
try:
    eval("1 +")
except SyntaxError as error:
    print(error.offset, error.end_offset)  # expect: 0 0
