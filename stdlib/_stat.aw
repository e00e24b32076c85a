"""Module stat, by the name of what is C in CPython."""
from stat import *
