# C.__bases__ = ...: methods, orders and special methods of the class and all below it follow; what cannot be is refused.
class Old:
    def who(self):
        return "old"


class New:
    def who(self):
        return "new"

    def __len__(self):
        return 7


class Middle(Old):
    pass


class Lowest(Middle):
    pass


m, low = Middle(), Lowest()
for _ in range(3):
    print(m.who(), low.who())
Middle.__bases__ = (New,)
print(m.who(), low.who(), len(low), bool(m))
print([c.__name__ for c in Lowest.__mro__], Old.__subclasses__(), New.__subclasses__() == [Middle], Middle.__base__ is New)
print(isinstance(low, New), issubclass(Lowest, Old))
Middle.__bases__ = (Old, New)
print(low.who(), len(m), Middle.__bases__ == (Old, New))


class Slots:
    __slots__ = ("a",)


def refuse(cls, bases):
    try:
        cls.__bases__ = bases
    except TypeError as error:
        print(error)


for bases in ((), (Lowest,), (Middle,), (Old, Old), 5, (5,), (Old, list), (Slots,), (type(None),)):
    refuse(Middle, bases)
refuse(int, (Old,))
try:
    del Middle.__bases__
except TypeError as error:
    print("no deletion")
print(low.who(), [c.__name__ for c in Lowest.__mro__])
# output:
#| old old
#| old old
#| old old
#| new new 7 True
#| ['Lowest', 'Middle', 'New', 'object'] [] True True
#| True False
#| old 7 True
#| can only assign non-empty tuple to Middle.__bases__, not ()
#| a __bases__ item causes an inheritance cycle
#| a __bases__ item causes an inheritance cycle
#| duplicate base class Old
#| can only assign tuple to Middle.__bases__, not int
#| Middle.__bases__ must be tuple of classes, not 'int'
#| __bases__ assignment: 'list' object layout differs from 'Old'
#| __bases__ assignment: 'Slots' object layout differs from 'Old'
#| type 'NoneType' is not an acceptable base type
#| cannot set '__bases__' attribute of immutable type 'int'
#| no deletion
#| old ['Lowest', 'Middle', 'Old', 'New', 'object']
