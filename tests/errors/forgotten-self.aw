# A method without self.
# status: 1
# stderr: TypeError: Counter.count() takes 0 positional arguments but 1 was given
# stderr: help: write `self` as the method's first parameter.
class Counter:
    def count():
        pass

Counter().count()
