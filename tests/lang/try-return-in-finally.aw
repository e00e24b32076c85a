# A return, break or continue in finally replaces what was going on, even an exception.
def replaces_return():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    try:
        raise ValueError
    finally:
        return "swallowed"


def breaks():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return i


def continues():
    seen = []
    for i in range(3):
        try:
            seen.append(i)
            return "never"
        finally:
            continue
    return seen


def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def list_is_shared():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


print(replaces_return(), swallows(), breaks(), continues(), value_is_kept(), list_is_shared())
# expect: finally swallowed 0 [0, 1, 2] 1 [1, 2]
