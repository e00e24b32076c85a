# Facts about the interpreter.
import sys

print(sys.version_info >= (3, 11), sys.version_info[:2])  # expect: True (3, 11)
print(sys.version_info.major, sys.maxsize == 2**63 - 1)  # expect: 3 True
print(isinstance(sys.version, str), sys.byteorder)  # expect: True little
print(sys.getrecursionlimit(), type(sys.modules).__name__)  # expect: 1000 dict
print(sys.float_info.max, sys.float_info.epsilon, sys.maxunicode, isinstance(sys.path, list))
# expect: 1.7976931348623157e+308 2.220446049250313e-16 1114111 True
print(isinstance(sys.platform, str), isinstance(sys.executable, str), sys.getdefaultencoding())
# expect: True True utf-8
