# Builtin functions and methods know their names.
print(len, print, isinstance, len.__name__, [].append.__name__)
# expect: <built-in function len> <built-in function print> <built-in function isinstance> len append
print("a".upper.__name__, str.upper.__name__, len.__module__)  # expect: upper upper builtins
print(str.upper, list.append, dict.get)
# expect: <method 'upper' of 'str' objects> <method 'append' of 'list' objects> <method 'get' of 'dict' objects>
print(type(str.upper).__name__, type([].append).__name__)
# expect: method_descriptor builtin_function_or_method
print(len.__doc__ is not None, int.__name__, str.__qualname__)  # expect: True int str
print(str.join.__qualname__, "".join.__self__ == "", len.__self__.__name__)
# expect: str.join True builtins
print(classmethod, staticmethod, property, super, type(dict.fromkeys).__name__)
# expect: <class 'classmethod'> <class 'staticmethod'> <class 'property'> <class 'super'> builtin_function_or_method
