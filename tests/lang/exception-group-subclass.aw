# A subclass of ExceptionGroup keeps its class in split when it has derive.
class Mine(ExceptionGroup):
    def derive(self, members):
        return Mine(self.message, members)


class Plain(ExceptionGroup):
    pass


for cls in (Mine, Plain):
    group = cls("m", [ValueError(1), KeyError(2)])
    matched, rest = group.split(ValueError)
    print(type(matched).__name__, type(rest).__name__, repr(matched))
    # expect: Mine Mine Mine('m', [ValueError(1)])
    # expect: ExceptionGroup ExceptionGroup ExceptionGroup('m', [ValueError(1)])
try:
    raise Mine("raised", [ValueError(1), OSError(2)])
except* ValueError as group:
    print(type(group).__name__, group.exceptions)  # expect: Mine (ValueError(1),)
except* OSError as group:
    print(type(group).__name__, group.exceptions)  # expect: Mine (OSError(2),)
try:
    raise ExceptionGroup("plain except", [ValueError(1)])
except ExceptionGroup as group:
    print("caught whole:", group)  # expect: caught whole: plain except (1 sub-exception)
