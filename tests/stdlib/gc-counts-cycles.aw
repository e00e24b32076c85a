# What gc.collect() gives: how many objects were in cycles or held by them.
import gc

gc.collect()
class N: pass
a = N(); a.a = a; del a; print(gc.collect())
a = N(); b = N(); a.b = b; b.a = a; del a, b; print(gc.collect())
l = []; l.append(l); del l; print(gc.collect())
d = {}; d[1] = d; del d; print(gc.collect())
d = {}; exec("def f(): pass\n", d); gc.collect(); del d; print(gc.collect())
class K: pass
gc.collect(); del K; print(gc.collect())
a = N(); a.x = [1]; a.y = {}; a.z = (a,); del a; print(gc.collect())
def mk():
    c = []
    def inner(): return c
    c.append(inner)
mk(); print(gc.collect())
print("end")
# expect: 1
# expect: 2
# expect: 1
# expect: 1
# expect: 2
# expect: 5
# expect: 3
# expect: 4
# expect: end
