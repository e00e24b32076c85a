# What str.format refuses.
def attempt(template, *args, **kwargs):
    try:
        print(template.format(*args, **kwargs))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)


attempt("{}")  # expect: IndexError Replacement index 0 out of range for positional args tuple
attempt("{1}", 0)  # expect: IndexError Replacement index 1 out of range for positional args tuple
attempt("{name}")  # expect: KeyError 'name'
attempt("{")  # expect: ValueError Single '{' encountered in format string
attempt("}")  # expect: ValueError Single '}' encountered in format string
attempt("{} {0}", 1)
# expect: ValueError cannot switch from automatic field numbering to manual field specification
attempt("{0} {}", 1)
# expect: ValueError cannot switch from manual field specification to automatic field numbering
attempt("{!x}", 1)  # expect: ValueError Unknown conversion specifier x
attempt("{!}", 1)  # expect: ValueError unmatched '{' in format spec
attempt("{0.missing}", 1)  # expect: AttributeError 'int' object has no attribute 'missing'
attempt("{0[x]}", [1])  # expect: TypeError list indices must be integers or slices, not str
attempt("{0[5]}", [1])  # expect: IndexError list index out of range
attempt("{0[]}", [1])  # expect: ValueError Empty attribute in format string
attempt("{0.}", [1])  # expect: ValueError Empty attribute in format string
attempt("{:d}", "a")  # expect: ValueError Unknown format code 'd' for object of type 'str'
attempt("{:5", 1)  # expect: ValueError unmatched '{' in format spec
attempt("{a b}", 1)  # expect: KeyError 'a b'
attempt("{:{}}", 1)  # expect: IndexError Replacement index 1 out of range for positional args tuple
attempt("{0!r", 1)  # expect: ValueError unmatched '{' in format spec
attempt("{[k]}", {"k": 1})  # expect: 1
