# BLAKE2 with its parameters: sizes, keys, salts, trees.
import hashlib
from hashlib import blake2b, blake2s

print(blake2b(b"abc").hexdigest()[:32], blake2s(b"abc").hexdigest()[:32])  # expect: ba80a53f981c4d0d6a2797b69f12f6e9 508c5e8c327c14e2e1a72ba34eeb452f
print(blake2b(b"x" * 1000, digest_size=20, key=b"key", salt=b"salt", person=b"me").hexdigest())  # expect: f82af71b5940693af936b149ea3da84aa65d8aa9
print(blake2s(b"x" * 1000, digest_size=7, key=b"k" * 32, salt=b"salt", person=b"me").hexdigest())  # expect: 75dd104277d8c5
h = blake2b(digest_size=16, key=b"pseudorandom key")
for piece in b"", b"ab" * 63, b"cd", b"e" * 128, b"f":
    h.update(piece)
other = h.copy()
other.update(b"more")
print(h.hexdigest(), other.hexdigest() != h.hexdigest(), h.name, h.digest_size, h.block_size)  # expect: 041d4582276192554380ef16999a8d7c True blake2b 16 128
leaf = dict(fanout=2, depth=2, leaf_size=4096, inner_size=64)
left = blake2b(b"l" * 4096, node_offset=0, node_depth=0, last_node=False, **leaf)
right = blake2b(b"r" * 100, node_offset=1, node_depth=0, last_node=True, **leaf)
root = blake2b(digest_size=32, node_offset=0, node_depth=1, last_node=True, **leaf)
root.update(left.digest())
root.update(right.digest())
print(root.hexdigest())  # expect: 2f5c8632d68dd1f9c032a4d3e45661c326244bec9df18c08af43bbb1e0000173
print(blake2s(b"", node_offset=2**48 - 1, leaf_size=2**32 - 1).hexdigest()[:16])  # expect: 2e73589a0551d2dd
print(blake2b.SALT_SIZE, blake2b.PERSON_SIZE, blake2s.MAX_KEY_SIZE, blake2s.MAX_DIGEST_SIZE, blake2b)  # expect: 16 16 32 32 <class '_blake2.blake2b'>
print(hashlib.new("blake2b", b"x", digest_size=3).hexdigest())  # expect: 8e6320
for wrong in (
    dict(digest_size=0), dict(digest_size=65), dict(key=b"x" * 65), dict(salt=b"x" * 17), dict(person=b"x" * 17), dict(fanout=256),
    dict(depth=0), dict(leaf_size=2**32), dict(leaf_size=-1), dict(node_offset=2**64), dict(node_depth=256), dict(inner_size=65),
    dict(key="a"),
):  # fmt: skip
    try:
        blake2b(**wrong)
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError digest_size must be between 1 and 64 bytes
# expect: ValueError digest_size must be between 1 and 64 bytes
# expect: ValueError maximum key length is 64 bytes
# expect: ValueError maximum salt length is 16 bytes
# expect: ValueError maximum person length is 16 bytes
# expect: ValueError fanout must be between 0 and 255
# expect: ValueError depth must be between 1 and 255
# expect: OverflowError leaf_size is too large
# expect: ValueError value must be positive
# expect: OverflowError int too big to convert
# expect: ValueError node_depth must be between 0 and 255
# expect: ValueError inner_size must be between 0 and is 64
# expect: TypeError a bytes-like object is required, not 'str'
try:
    blake2b("text")
except TypeError as error:
    print(error)  # expect: Strings must be encoded before hashing
