# __init_subclass__ is called for every new subclass, with the keywords of the class statement.
class Plugin:
    known = {}

    def __init_subclass__(cls, /, key=None, **rest):
        super().__init_subclass__(**rest)
        Plugin.known[key] = cls.__name__


class Json(Plugin, key="json"):
    pass


class Fast(Json, key="fast"):
    pass


class Nameless(Json):
    pass


print(Plugin.known)  # expect: {'json': 'Json', 'fast': 'Fast', None: 'Nameless'}
try:
    class Wrong(Plugin, colour="red"):
        pass
except TypeError as error:
    print(error)  # expect: Wrong.__init_subclass__() takes no keyword arguments
try:
    class Plain(key=1):
        pass
except TypeError as error:
    print(error)  # expect: Plain.__init_subclass__() takes no keyword arguments
