# __class_getitem__ is what a class does in brackets.
class Box:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


class Small(Box):
    pass


print(Box[int], Small[1, 2])  # expect: ('Box', <class 'int'>) ('Small', (1, 2))
print(list[int], dict[str, int], tuple[int, ...])
# expect: list[int] dict[str, int] tuple[int, ...]
