# assert raises AssertionError, with the value after the comma.
assert True
assert 1, "not computed: " + undefined
try:
    assert 1 == 2
except AssertionError as error:
    print(repr(error), error.args)  # expect: AssertionError() ()
try:
    assert [], "empty"
except AssertionError as error:
    print(repr(error), error)  # expect: AssertionError('empty') empty
try:
    assert 0, (1, 2)
except AssertionError as error:
    print(error.args)  # expect: ((1, 2),)
