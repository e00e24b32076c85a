# except* takes the fitting members out of a group; each clause can run once.
try:
    members = [ValueError("v1"), TypeError("t"), ValueError("v2"), KeyError("k")]
    raise ExceptionGroup("group", members)
except* ValueError as group:
    print("values:", group.exceptions)  # expect: values: (ValueError('v1'), ValueError('v2'))
except* (TypeError, KeyError) as group:
    print("others:", repr(group))
    # expect: others: ExceptionGroup('group', [TypeError('t'), KeyError('k')])
else:
    print("never")
finally:
    print("finally")  # expect: finally
try:
    print("nothing raised")  # expect: nothing raised
except* ValueError:
    print("never")
else:
    print("else")  # expect: else
