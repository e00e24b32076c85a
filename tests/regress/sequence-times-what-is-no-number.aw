# Which sentence a sequence gets that is multiplied with something that is no int; *= asks its left side alone, if that has items.
import collections


def sentence(work):
    try:
        work()
    except TypeError as error:
        print(error)


class Own:
    pass


def in_place(left, right):
    left *= right


sentence(lambda: bytearray(b"a") * None)  # expect: can't multiply sequence by non-int of type 'NoneType'
sentence(lambda: None * collections.deque())  # expect: can't multiply sequence by non-int of type 'NoneType'
sentence(lambda: Own() * "a")  # expect: can't multiply sequence by non-int of type 'Own'
sentence(lambda: "a" * 1.5)  # expect: can't multiply sequence by non-int of type 'float'
sentence(lambda: in_place({}, "a"))  # expect: unsupported operand type(s) for *=: 'dict' and 'str'
sentence(lambda: in_place(Own(), "a"))  # expect: unsupported operand type(s) for *=: 'Own' and 'str'
sentence(lambda: in_place(None, "a"))  # expect: can't multiply sequence by non-int of type 'NoneType'
