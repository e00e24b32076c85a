# A coroutine takes its names from the function; they can be set.
async def work():
    pass


coroutine = work()
coroutine.__name__ = "renamed"
coroutine.__qualname__ = "somewhere.renamed"
print(coroutine.__name__, coroutine.__qualname__, coroutine.cr_code.co_name)
# expect: renamed somewhere.renamed work
print(repr(coroutine).startswith("<coroutine object somewhere.renamed at 0x"))  # expect: True
try:
    coroutine.__name__ = 5
except TypeError as error:
    print(error)  # expect: __name__ must be set to a string object
coroutine.close()
