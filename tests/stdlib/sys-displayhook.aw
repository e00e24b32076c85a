# Values of expression statements go to sys.displayhook, which can be replaced.
import sys

exec(compile("40 + 2", "prompt", "single"))  # expect: 42
print(_)  # expect: 42
sys.displayhook = lambda value: print("shown:", value)
exec(compile("None", "prompt", "single"))  # expect: shown: None
sys.displayhook = sys.__displayhook__
exec(compile("'back'", "prompt", "single"))  # expect: 'back'
del sys.displayhook
try:
    exec(compile("1", "prompt", "single"))
except RuntimeError as error:
    print(error)  # expect: lost sys.displayhook
