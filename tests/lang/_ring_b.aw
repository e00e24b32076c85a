# The other one.
import _ring_a

seen = (_ring_a.first, hasattr(_ring_a, "second"))
