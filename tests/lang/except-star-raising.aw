# Exceptions raised in except* clauses are gathered into a new group.
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError:
        raise IndexError("new")
    except* TypeError:
        raise
except ExceptionGroup as group:
    print(repr(group))
    # expect: ExceptionGroup('', [IndexError('new'), ExceptionGroup('g', [TypeError(2), KeyError(3)])])
    print([type(e).__name__ for e in group.exceptions])  # expect: ['IndexError', 'ExceptionGroup']
try:
    try:
        raise ExceptionGroup("only", [ValueError(1)])
    except* ValueError:
        raise RuntimeError("alone") from None
except RuntimeError as error:
    print(repr(error))  # expect: RuntimeError('alone')
