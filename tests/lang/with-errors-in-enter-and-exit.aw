# When __enter__ fails, __exit__ is not called; an error in __exit__ takes the place of the first.
class Item:
    def __init__(self, name, fail_enter=False, fail_exit=False):
        self.name, self.fail_enter, self.fail_exit = name, fail_enter, fail_exit

    def __enter__(self):
        if self.fail_enter:
            raise RuntimeError("enter " + self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__)
        if self.fail_exit:
            raise KeyError("exit " + self.name)


try:
    with Item("a"), Item("b", fail_enter=True), Item("c"):  # expect: exit a RuntimeError
        print("never")
except RuntimeError as error:
    print(error)  # expect: enter b
try:
    with Item("d"), Item("e", fail_exit=True):  # expect: exit e ValueError
    # expect: exit d KeyError
        raise ValueError("body")
except KeyError as error:
    print(error, repr(error.__context__))  # expect: 'exit e' ValueError('body')
