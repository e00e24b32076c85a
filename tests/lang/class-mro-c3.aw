# The method resolution order is C3's: children before parents, parents in the order given.
class O:
    pass


class A(O):
    pass


class B(O):
    pass


class C(O):
    pass


class D(O):
    pass


class E(O):
    pass


class K1(A, B, C):
    pass


class K2(D, B, E):
    pass


class K3(D, A):
    pass


class Z(K1, K2, K3):
    pass


print(" ".join(c.__name__ for c in Z.__mro__))  # expect: Z K1 K2 K3 D A B C E O object
