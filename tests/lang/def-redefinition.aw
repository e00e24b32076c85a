# A second def of the same name replaces the first; def binds a name like an assignment.
def f():
    return 1


first = f


def f():
    return 2


print(f(), first())  # expect: 2 1
if True:
    def chosen():
        return "then"
else:
    def chosen():
        return "else"
print(chosen())  # expect: then
