# The flags of regular expressions are an enum.IntFlag, made when somebody asks for one of them.
import enum
import pickle
import re

print(isinstance(re.I, enum.IntFlag), type(re.I) is re.RegexFlag, re.RegexFlag.__mro__[1:3])  # expect: True True (<flag 'IntFlag'>, <class 'int'>)
print(re.I, repr(re.M | re.S), re.NOFLAG, f"{re.X}", int(re.A))  # expect: re.IGNORECASE re.MULTILINE|re.DOTALL re.NOFLAG re.VERBOSE 256
print(repr(~re.I))  # expect: re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.TEMPLATE|re.DEBUG
print(repr(~(re.I | re.S | re.X | (1 << 20))))  # expect: re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.TEMPLATE|re.DEBUG|0xffe00
print(re.RegexFlag["X"] is re.VERBOSE, re.RegexFlag(2) is re.I, (re.I | re.M).name)  # expect: True True IGNORECASE|MULTILINE
print(list(re.RegexFlag), len(re.RegexFlag))  # expect: [re.ASCII, re.IGNORECASE, re.LOCALE, re.UNICODE, re.MULTILINE, re.DOTALL, re.VERBOSE, re.TEMPLATE, re.DEBUG] 9
print(pickle.loads(pickle.dumps(re.I)) is re.I, "IGNORECASE" in dir(re), re.RegexFlag.__module__)  # expect: True True re
print(re.compile("a", re.I).flags, type(re.compile("a", re.I).flags))  # expect: 34 <class 'int'>
print(re.compile("p", 0x123000))  # expect: re.compile('p', 0x123000)
