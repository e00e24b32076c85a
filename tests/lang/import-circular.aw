# modules: _ring_a _ring_b
# Modules may import each other; the second sees what the first has so far.
import _ring_a
import _ring_b

print(_ring_a.seen, _ring_a.second, _ring_b._ring_a is _ring_a)
# expect: ('a first', False) a second True
