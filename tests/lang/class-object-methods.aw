# What object itself gives every class.
class P:
    pass


p, q = P(), P()
print(p == p, p == q, p != q, p.__eq__(q), p.__eq__(p), p.__ne__(p))
# expect: True False True NotImplemented True False
print(hash(p) == hash(p), p.__class__ is P, p.__doc__, p.__module__)
# expect: True True None __main__
print(object.__repr__(3)[:15], object().__str__()[:15], 3 .__eq__("x"), P.__lt__(p, q))
# expect: <int object at  <object object  NotImplemented NotImplemented
print(p.__format__("") == str(p), isinstance(object, object), isinstance(type, object))
# expect: True True True
print(type(P()) is P, P().__init__())  # expect: True None
try:
    p < q
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'P' and 'P'
