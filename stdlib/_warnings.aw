"""What module warnings has in C in CPython."""
from warnings import _filters_mutated, _onceregistry, filters, warn, warn_explicit
from warnings import defaultaction as _defaultaction
