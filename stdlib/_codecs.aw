"""Under this name CPython's pickles find the functions by which texts become bytes."""
from codecs import decode, encode, lookup, lookup_error, register, register_error, unregister
