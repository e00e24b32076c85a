# from __future__ import annotations keeps annotations as text.
from __future__ import annotations


def f(a: undefined, b: list[int] = None) -> also_undefined:
    return a


print(f.__annotations__)  # expect: {'a': 'undefined', 'b': 'list[int]', 'return': 'also_undefined'}
x: nowhere.at_all = 1
print(__annotations__)  # expect: {'x': 'nowhere.at_all'}
