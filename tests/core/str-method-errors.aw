# Wrong calls of string methods.
def attempt(action):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(error)


attempt(lambda: "a".upper(1))  # expect: str.upper() takes no arguments (1 given)
attempt(lambda: "a".join())  # expect: str.join() takes exactly one argument (0 given)
attempt(lambda: "a".startswith())  # expect: startswith() takes at least 1 argument (0 given)
attempt(lambda: "a".zfill("x"))  # expect: 'str' object cannot be interpreted as an integer
attempt(lambda: "a".missing())  # expect: 'str' object has no attribute 'missing'
attempt(lambda: str.upper())  # expect: unbound method str.upper() needs an argument
attempt(lambda: str.upper(5))
# expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
attempt(lambda: "a".replace())  # expect: replace expected at least 2 arguments, got 0
attempt(lambda: "a".encode(5))  # expect: encode() argument 'encoding' must be str, not int
attempt(lambda: "a".find("a", 1, 2, 3))  # expect: find() takes at most 3 arguments (4 given)
attempt(lambda: "a".isalpha(1))  # expect: str.isalpha() takes no arguments (1 given)
attempt(lambda: "a".upper(x=1))  # expect: str.upper() takes no keyword arguments
attempt(lambda: "a".split(foo=1))  # expect: 'foo' is an invalid keyword argument for split()
attempt(lambda: "a".expandtabs("x"))  # expect: 'str' object cannot be interpreted as an integer
attempt(lambda: ord("ab"))  # expect: ord() expected a character, but string of length 2 found
attempt(lambda: ord(5))  # expect: ord() expected string of length 1, but int found
attempt(lambda: chr("a"))  # expect: 'str' object cannot be interpreted as an integer
