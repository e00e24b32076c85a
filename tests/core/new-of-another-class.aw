# T.__new__(C) makes only what T itself would make.
for make in (
    lambda: int.__new__(bool, 0),
    lambda: bool.__new__(int),
    lambda: object.__new__(int),
    lambda: object.__new__(list),
    lambda: list.__new__(dict),
    lambda: str.__new__(1),
    lambda: type.__new__(int),
):
    try:
        print(make())
    except TypeError as error:
        print(error)


class Small(int):
    pass


print(repr(int.__new__(Small, 5)), type(int.__new__(Small, 5)).__name__)
for args in (), (1,), (1, 2, 3):
    try:
        property().__set_name__(*args)
    except TypeError as error:
        print(error)
print(float.__getformat__("double"))

# output:
#| int.__new__(bool) is not safe, use bool.__new__()
#| bool.__new__(int): int is not a subtype of bool
#| object.__new__(int) is not safe, use int.__new__()
#| object.__new__(list) is not safe, use list.__new__()
#| list.__new__(dict): dict is not a subtype of list
#| str.__new__(X): X is not a type object (int)
#| type.__new__(int): int is not a subtype of type
#| 5 Small
#| __set_name__() takes 2 positional arguments but 0 were given
#| __set_name__() takes 2 positional arguments but 1 were given
#| __set_name__() takes 2 positional arguments but 3 were given
#| IEEE, little-endian
