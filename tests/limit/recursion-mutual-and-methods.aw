# Mutual recursion of methods, lambdas and classes.
class A:
    def f(self, n):
        return B().g(n + 1)


class B:
    def g(self, n):
        return (lambda k: A().f(k))(n)


for _ in range(2):
    try:
        A().f(0)
    except RecursionError as error:
        print("caught")  # expect: caught
        # expect: caught
print(A.__name__)  # expect: A
