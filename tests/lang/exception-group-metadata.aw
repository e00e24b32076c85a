# Parts of a group share its notes, cause, context and traceback.
try:
    try:
        raise KeyError("cause")
    except KeyError as cause:
        group = ExceptionGroup("g", [ValueError(1), TypeError(2)])
        group.add_note("note")
        raise group from cause
except ExceptionGroup as caught:
    part = caught.subgroup(ValueError)
    print(part.__notes__, repr(part.__cause__), repr(part.__context__))
    # expect: ['note'] KeyError('cause') KeyError('cause')
    print(part.__traceback__ is caught.__traceback__, part.exceptions[0] is caught.exceptions[0])
    # expect: True True
    print(caught.subgroup(lambda e: True) is caught)  # expect: True
