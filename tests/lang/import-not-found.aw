# A module that does not exist.
try:
    import surely_not_there
except ModuleNotFoundError as error:
    print(error, error.name)  # expect: No module named 'surely_not_there' surely_not_there
try:
    from surely_not_there import x
except ImportError as error:
    print(error)  # expect: No module named 'surely_not_there'
try:
    import sys.nothing
except ModuleNotFoundError as error:
    print(error)  # expect: No module named 'sys.nothing'; 'sys' is not a package
try:
    __import__("nor this")
except ModuleNotFoundError as error:
    print(error)  # expect: No module named 'nor this'
