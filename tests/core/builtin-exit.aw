# exit and quit are objects that say how to leave, and leave when they are called.
# status: 3
print(exit)  # expect: Use exit() or Ctrl-D (i.e. EOF) to exit
print(quit)  # expect: Use quit() or Ctrl-D (i.e. EOF) to exit
print(help)  # expect: Type help() for interactive help, or help(object) for help about object.
print(license)  # expect: Type license() to see the full license text
for leave in exit, quit:
    try:
        leave()
    except SystemExit as error:
        print(repr(error), error.code)
# expect: SystemExit(None) None
# expect: SystemExit(None) None
try:
    exit(1, 2)
except TypeError as error:
    print(error)  # expect: Quitter.__call__() takes from 1 to 2 positional arguments but 3 were given
try:
    exit(code="message")
except SystemExit as error:
    print(repr(error.code))  # expect: 'message'
try:
    exit(status=1)
except TypeError as error:
    print(error)  # expect: Quitter.__call__() got an unexpected keyword argument 'status'
exit(3)
