# An assertion that fails shows its line and its message.
# status: 1
# stderr: line 7, in <module>
# stderr:     assert 2 + 2 == 5, "arithmetic is broken"
# stderr: AssertionError: arithmetic is broken
print("counting")  # expect: counting
assert 2 + 2 == 5, "arithmetic is broken"
