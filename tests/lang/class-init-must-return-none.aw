# __init__ may return nothing but None.
class Bad:
    def __init__(self):
        return 3


class Good:
    def __init__(self):
        return None


try:
    Bad()
except TypeError as error:
    print(error)  # expect: __init__() should return None, not 'int'
print(type(Good()).__name__)  # expect: Good
