"""Module datetime, by the name of what is C in CPython."""
from datetime import *
