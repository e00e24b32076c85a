"""What module queue has in C in CPython."""
from queue import Empty, SimpleQueue
