# What a context manager's end raises, and what a loop's iterable raises, belongs to the statement: no carets.
# status: 1
# stderr: line 16, in <module>
# stderr:     for n in items():
# stderr: line 13, in items
# stderr: RuntimeError: from the end
# no-stderr: ^^^
class Manager:
    def __enter__(self): pass
    def __exit__(self, *details):
        raise RuntimeError("from the end")
def items():
    with Manager():
        pass
    yield
for n in items():
    pass
