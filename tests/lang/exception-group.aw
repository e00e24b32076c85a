# ExceptionGroup holds a message and exceptions; it can be split and filtered.
inner = ExceptionGroup("inner", [KeyError("k"), ValueError("v2")])
group = ExceptionGroup("outer", [ValueError("v1"), inner])
print(group, repr(group))
# expect: outer (2 sub-exceptions) ExceptionGroup('outer', [ValueError('v1'), ExceptionGroup('inner', [KeyError('k'), ValueError('v2')])])
print(group.message, len(group.exceptions), group.args)
# expect: outer 2 ('outer', [ValueError('v1'), ExceptionGroup('inner', [KeyError('k'), ValueError('v2')])])
print(repr(group.subgroup(ValueError)))
# expect: ExceptionGroup('outer', [ValueError('v1'), ExceptionGroup('inner', [ValueError('v2')])])
print(group.subgroup(OSError))  # expect: None
matched, rest = group.split(KeyError)
print(repr(matched))  # expect: ExceptionGroup('outer', [ExceptionGroup('inner', [KeyError('k')])])
print(repr(rest))
# expect: ExceptionGroup('outer', [ValueError('v1'), ExceptionGroup('inner', [ValueError('v2')])])
print(group.split(lambda e: isinstance(e, Exception))[1])  # expect: None
print(repr(group.derive([IndexError()])))  # expect: ExceptionGroup('outer', [IndexError()])
print(repr(group.subgroup((KeyError, OSError))))
# expect: ExceptionGroup('outer', [ExceptionGroup('inner', [KeyError('k')])])
print(isinstance(group, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))
# expect: True True
print(type(BaseExceptionGroup("b", [ValueError()])).__name__)  # expect: ExceptionGroup
print(type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)  # expect: BaseExceptionGroup
