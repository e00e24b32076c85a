# A missing name in functions, classes, comprehensions, defaults, decorators and annotations.
def attempt(action):
    try:
        action()
    except NameError as error:
        print(type(error).__name__, error)


def in_class():
    class C:
        x = missing_in_class


def in_default():
    def f(x=missing_default):
        pass


def in_decorator():
    @missing_decorator
    def f():
        pass


def in_annotation():
    def f(x: missing_annotation):
        pass


def in_base():
    class C(MissingBase):
        pass


def deleted():
    x = 1
    del x
    return [x for _ in "a"]


def closure_unset():
    def inner():
        return later

    inner()
    later = 1


attempt(in_class)  # expect: NameError name 'missing_in_class' is not defined
attempt(in_default)  # expect: NameError name 'missing_default' is not defined
attempt(in_decorator)  # expect: NameError name 'missing_decorator' is not defined
attempt(in_annotation)  # expect: NameError name 'missing_annotation' is not defined
attempt(in_base)  # expect: NameError name 'MissingBase' is not defined
attempt(deleted)
# expect: NameError cannot access free variable 'x' where it is not associated with a value in enclosing scope
attempt(closure_unset)
# expect: NameError cannot access free variable 'later' where it is not associated with a value in enclosing scope
attempt(lambda: [missing_in_comprehension for _ in "a"])
# expect: NameError name 'missing_in_comprehension' is not defined
attempt(lambda: {k: missing_value for k in "a"})
# expect: NameError name 'missing_value' is not defined
attempt(lambda: missing_function())  # expect: NameError name 'missing_function' is not defined
attempt(lambda: f"{missing_in_fstring}")
# expect: NameError name 'missing_in_fstring' is not defined
