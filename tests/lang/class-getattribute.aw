# __getattribute__ is asked for every attribute; super() does the normal search.
class Watched:
    def __init__(self):
        self.x = 1

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("no secret")
        value = super().__getattribute__(name)
        return value * 10 if isinstance(value, int) else value

    def __getattr__(self, name):
        return "fallback for " + name

    def method(self):
        return self.x


w = Watched()
print(w.x, w.method(), w.secret, w.other)  # expect: 10 10 fallback for secret fallback for other
print(object.__getattribute__(w, "x"))  # expect: 1
