# The metaclass's __call__ decides what calling the class does.
class Singleton(type):
    made = {}

    def __call__(cls, *args):
        if cls not in Singleton.made:
            Singleton.made[cls] = super().__call__(*args)
        return Singleton.made[cls]


class Config(metaclass=Singleton):
    def __init__(self, value):
        self.value = value


first = Config(1)
second = Config(2)
print(first is second, second.value)  # expect: True 1
