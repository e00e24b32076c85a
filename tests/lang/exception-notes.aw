# add_note puts lines under an exception.
e = ValueError("v")
print(hasattr(e, "__notes__"))  # expect: False
e.add_note("first")
e.add_note("second")
print(e.__notes__, str(e))  # expect: ['first', 'second'] v
try:
    e.add_note(3)
except TypeError as error:
    print(error)  # expect: note must be a str, not 'int'
try:
    try:
        raise e
    except ValueError as caught:
        caught.add_note("third")
        raise
except ValueError as error:
    print(error.__notes__)  # expect: ['first', 'second', 'third']
