# A list that holds itself prints as [...].
a = [1]
a.append(a)
print(a, len(a), a[1][1][1][0])  # expect: [1, [...]] 2 1
d = {"self": a}
d["d"] = d
print(d)  # expect: {'self': [1, [...]], 'd': {...}}
t = ([],)
t[0].append(t)
print(t)  # expect: ([(...)],)


class Node:
    def __init__(self):
        self.children = [self]

    def __repr__(self):
        return "Node" + str(len(self.children))


print(Node().children)  # expect: [Node1]
try:
    a == [1, a]
    print(a == a)  # expect: True
except RecursionError:
    print("too deep")
