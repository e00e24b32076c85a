# __getitem__ gets whatever stands in the brackets: a value, a tuple, slices.
class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1], p[1, 2], p[:], p[1:2], p[1:2:3], p[::-1])
# expect: 1 (1, 2) slice(None, None, None) slice(1, 2, None) slice(1, 2, 3) slice(None, None, -1)
print(p[1:2, 3], p[..., 0], p[()], p[None])  # expect: (slice(1, 2, None), 3) (Ellipsis, 0) () None
print(p[1:2].start, p[1:2].stop, p[1:2].step)  # expect: 1 2 None
print(p[*[1, 2], 3])  # expect: (1, 2, 3)
