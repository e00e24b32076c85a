# The attributes of builtin types cannot be set or deleted.
actions = [
    lambda: setattr(int, "x", 1),
    lambda: setattr(str, "upper", 1),
    lambda: delattr(list, "append"),
]
for action in actions:
    try:
        action()
    except TypeError as error:
        print(error)  # expect: cannot set 'x' attribute of immutable type 'int'
        # expect: cannot set 'upper' attribute of immutable type 'str'
        # expect: cannot set 'append' attribute of immutable type 'list'
