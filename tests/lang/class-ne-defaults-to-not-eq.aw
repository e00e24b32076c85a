# != is the opposite of == unless __ne__ says otherwise.
class A:
    def __eq__(self, other):
        return "equal"


class B:
    def __ne__(self, other):
        return "different"


a, b = A(), B()
print(a == 1, a != 1, 1 == a)  # expect: equal False equal
print(b != 1, b == b, b == 1)  # expect: different True False
