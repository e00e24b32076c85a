# A class can be based on dict; __missing__ is asked for keys that are not there.
class Counter(dict):
    def __missing__(self, key):
        return 0


c = Counter()
for letter in "banana":
    c[letter] += 1
print(c, c["z"], "z" in c, c.get("z"))  # expect: {'b': 1, 'a': 3, 'n': 2} 0 False None


class Keyed(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


k = Keyed(a=1)
print(k["b"], k["a"], k, type(k).__name__)  # expect: bb 1 {'a': 1, 'b': 'bb'} Keyed
