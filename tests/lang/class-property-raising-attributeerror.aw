# An AttributeError inside a property leads to __getattr__ when there is one.
class WithFallback:
    @property
    def value(self):
        return self.missing

    def __getattr__(self, name):
        return f"getattr({name})"


class Without:
    @property
    def value(self):
        return self.missing

    @property
    def other(self):
        raise ValueError("other error")


class Raises:
    @property
    def value(self):
        raise AttributeError("from the property")

    def __getattr__(self, name):
        return f"getattr({name})"


print(WithFallback().value, Raises().value)  # expect: getattr(missing) getattr(value)
try:
    Without().value
except AttributeError as error:
    print(error)  # expect: 'Without' object has no attribute 'missing'
try:
    Without().other
except ValueError as error:
    print(error)  # expect: other error
print(hasattr(Without(), "value"), getattr(Without(), "value", "default"))  # expect: False default
