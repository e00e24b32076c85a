# Copies of OSError and ImportError keep the names of files and modules.
import copy
import pickle

for error in OSError(2, "text", "file"), OSError(2, "text", "file", None, "other"), OSError(2, "text"), ImportError("text", name="n", path="p"):
    error.extra = 1
    print(error.__reduce__())
    for other in copy.copy(error), pickle.loads(pickle.dumps(error)):
        print(repr(other), other, other.extra, getattr(other, "filename", None), getattr(other, "filename2", None), getattr(other, "name", None))
# output:
#| (<class 'FileNotFoundError'>, (2, 'text', 'file'), {'extra': 1})
#| FileNotFoundError(2, 'text') [Errno 2] text: 'file' 1 file None None
#| FileNotFoundError(2, 'text') [Errno 2] text: 'file' 1 file None None
#| (<class 'FileNotFoundError'>, (2, 'text', 'file', None, 'other'), {'extra': 1})
#| FileNotFoundError(2, 'text') [Errno 2] text: 'file' -> 'other' 1 file other None
#| FileNotFoundError(2, 'text') [Errno 2] text: 'file' -> 'other' 1 file other None
#| (<class 'FileNotFoundError'>, (2, 'text'), {'extra': 1})
#| FileNotFoundError(2, 'text') [Errno 2] text 1 None None None
#| FileNotFoundError(2, 'text') [Errno 2] text 1 None None None
#| (<class 'ImportError'>, ('text',), {'extra': 1, 'name': 'n', 'path': 'p'})
#| ImportError('text') text 1 None None n
#| ImportError('text') text 1 None None n
