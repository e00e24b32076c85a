# Two modules that import each other.
first = "a first"
import _ring_b

second = "a second"
seen = _ring_b.seen
