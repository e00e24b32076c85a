# Messages name a class of the library by its full name where it is a C type in CPython.
import decimal
import queue
import struct
import threading
import time


def told(function):
    try:
        print(function())
    except (TypeError, AttributeError) as error:
        print(error)


told(lambda: decimal.Decimal(1) + "a")  # expect: unsupported operand type(s) for +: 'decimal.Decimal' and 'str'
told(lambda: [1] * decimal.Decimal(2))  # expect: can't multiply sequence by non-int of type 'decimal.Decimal'
told(lambda: decimal.Decimal(1).__radd__("a"))  # expect: NotImplemented
told(lambda: decimal.getcontext() < 1)  # expect: '<' not supported between instances of 'decimal.Context' and 'int'
told(lambda: struct.Struct("b")())  # expect: '_struct.Struct' object is not callable
told(lambda: queue.SimpleQueue()[0])  # expect: '_queue.SimpleQueue' object is not subscriptable
told(lambda: threading.local().missing)  # expect: '_thread._local' object has no attribute 'missing'
told(lambda: time.gmtime(0).missing)  # expect: 'time.struct_time' object has no attribute 'missing'
told(lambda: time.struct_time("123456789", None))  # expect: time.struct_time() takes a dict as second arg, if any
