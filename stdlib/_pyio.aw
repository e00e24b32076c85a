"""Another name of module io: CPython has a second one of these, written in Python. Here there is one, and it is."""
from builtins import open
from io import *
from io import IncrementalNewlineDecoder, text_encoding

OpenWrapper = open
