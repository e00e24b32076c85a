# except* in except*, in functions and loops; the name is deleted afterwards.
def handle(error):
    seen = []
    try:
        raise error
    except* ValueError as group:
        seen.append(("value", len(group.exceptions)))
        try:
            raise ExceptionGroup("inner", [KeyError(1)])
        except* KeyError as inner:
            seen.append(("inner", str(inner)))
    except* Exception as group:
        seen.append(("rest", [type(e).__name__ for e in group.exceptions]))
    finally:
        seen.append("finally")
    try:
        group
    except UnboundLocalError:
        seen.append("name is gone")
    return seen


print(handle(ValueError("alone")))
print(handle(ExceptionGroup("g", [ValueError(1), ValueError(2), TypeError(3)])))
print(handle(TypeError("other")))
for i in range(2):
    try:
        if i:
            raise ExceptionGroup("loop", [OSError(i)])
    except* OSError as group:
        print(i, group)
    else:
        print(i, "no error")

# output:
#| [('value', 1), ('inner', 'inner (1 sub-exception)'), 'finally', 'name is gone']
#| [('value', 2), ('inner', 'inner (1 sub-exception)'), ('rest', ['TypeError']), 'finally', 'name is gone']
#| [('rest', ['TypeError']), 'finally', 'name is gone']
#| 0 no error
#| 1 loop (1 sub-exception)
