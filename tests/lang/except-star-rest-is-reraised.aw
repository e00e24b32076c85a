# What no except* clause took is raised again as a group; a plain exception is wrapped.
try:
    try:
        inner = ExceptionGroup("in", [ValueError(3), KeyError(4)])
        raise ExceptionGroup("g", [ValueError(1), OSError(2), inner])
    except* ValueError as group:
        print(repr(group))
        # expect: ExceptionGroup('g', [ValueError(1), ExceptionGroup('in', [ValueError(3)])])
except ExceptionGroup as rest:
    print(repr(rest))
    # expect: ExceptionGroup('g', [OSError(2), ExceptionGroup('in', [KeyError(4)])])
try:
    raise ValueError("plain")
except* ValueError as group:
    print(type(group).__name__, repr(group), [group.message])
    # expect: ExceptionGroup ExceptionGroup('', (ValueError('plain'),)) ['']
try:
    try:
        raise KeyError("does not fit")
    except* ValueError:
        print("never")
except KeyError as error:
    print(repr(error))  # expect: KeyError('does not fit')
