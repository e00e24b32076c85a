# labels: big
# Thousands of functions and classes in one module.
space = {}
exec("\n".join(f"def f{i}(x): return x + {i}" for i in range(3000)), space)
print(sum(space[f"f{i}"](1) for i in range(3000)))  # expect: 4501500
exec("\n".join(f"class C{i}:\n    v = {i}\n    def m(self): return self.v" for i in range(1000)), space)
print(sum(space[f"C{i}"]().m() for i in range(1000)))  # expect: 499500
classes = [type(f"K{i}", (), {"m": lambda self, i=i: i}) for i in range(3000)]
print(sum(c().m() for c in classes))  # expect: 4498500
