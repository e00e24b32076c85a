"""CPython's name for abstract base classes that are not written in C: here they are the same."""
from abc import ABCMeta, get_cache_token
