# Exception groups inside of each other: cut at a depth, and so many that they could not call each other.
import inspect
import traceback

inner = ValueError(-1)
group = ExceptionGroup("exc", [ValueError(-2), ExceptionGroup("exc", [inner, ExceptionGroup("deep", [inner]), ValueError(1)]), ValueError(2)])
print("".join(traceback.TracebackException.from_exception(group, max_group_depth=2).format()))
deep = TypeError("bad")
for i in range(2000):
    deep = ExceptionGroup(f"group{i}", [deep])
print(len(traceback.format_exception(deep)), traceback.format_exception(deep)[-3:])
chained = ValueError("first")
for i in range(3):
    following = ValueError(i)
    following.__cause__ = chained
    chained = following
print("".join(traceback.format_exception(chained)))


class Odd:
    def __repr__(self):
        return "odd"


error = ValueError(1)
error.__notes__ = Odd()
print(traceback.format_exception_only(error))
print(inspect.signature(traceback.print_exception))

# output:
#|   | ExceptionGroup: exc (3 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | ValueError: -2
#|     +---------------- 2 ----------------
#|     | ExceptionGroup: exc (3 sub-exceptions)
#|     +-+---------------- 1 ----------------
#|       | ValueError: -1
#|       +---------------- 2 ----------------
#|       | ... (max_group_depth is 2)
#|       +---------------- 3 ----------------
#|       | ValueError: 1
#|       +------------------------------------
#|     +---------------- 3 ----------------
#|     | ValueError: 2
#|     +------------------------------------
#|
#| 22 ['                    +-+---------------- 1 ----------------\n', '                      | ... (max_group_depth is 10)\n', '                      +------------------------------------\n']
#| ValueError: first
#|
#| The above exception was the direct cause of the following exception:
#|
#| ValueError: 0
#|
#| The above exception was the direct cause of the following exception:
#|
#| ValueError: 1
#|
#| The above exception was the direct cause of the following exception:
#|
#| ValueError: 2
#|
#| ['ValueError: 1\n', 'odd']
#| (exc, /, value=<implicit>, tb=<implicit>, limit=None, file=None, chain=True)
