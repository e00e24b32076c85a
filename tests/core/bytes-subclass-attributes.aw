# Instances of classes that inherit from bytes take attributes, and hash and compare as bytes.
class Named(bytes):
    def __new__(cls, data, name):
        self = super().__new__(cls, data)
        self.name = name
        return self


b = Named(b"abc", "first")
print(b, b.name, b.__dict__, len(b), b[0])  # expect: b'abc' first {'name': 'first'} 3 97
print(hash(b) == hash(b"abc"), {b: 1}[b"abc"], b == b"abc")  # expect: True 1 True
for i in range(20):
    setattr(b, f"a{i}", i)
print(b.a19, hash(b) == hash(b"abc"), type(b + b"d").__name__)  # expect: 19 True bytes
