# Filters decide whether a warning is shown, ignored or raised; catch_warnings records, and puts things back.
import warnings

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("careful")
    warnings.warn("old", DeprecationWarning)
    print([(str(w.message), w.category.__name__, w.lineno) for w in log])
    # expect: [('careful', 'UserWarning', 6), ('old', 'DeprecationWarning', 7)]
with warnings.catch_warnings():
    warnings.simplefilter("error", RuntimeWarning)
    try:
        warnings.warn("stop", RuntimeWarning)
    except RuntimeWarning as error:
        print(repr(error))  # expect: RuntimeWarning('stop')
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("once")
    for _ in range(3):
        warnings.warn("again")
    warnings.simplefilter("ignore")
    warnings.warn("never")
    print(len(log))  # expect: 1
for wrong in lambda: warnings.warn("x", int), lambda: warnings.simplefilter("loud"):
    try:
        wrong()
    except (TypeError, AssertionError) as error:
        print(error)
# expect: category must be a Warning subclass, not 'type'
# expect: invalid action: 'loud'
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "  line = 1"), end="")
# expect: file.py:3: UserWarning: text
# expect:   line = 1


def helper():
    warnings.warn("the caller did it", stacklevel=2)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    helper()
    print(log[0].lineno)  # expect: 41
