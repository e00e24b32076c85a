# OSError with two arguments becomes the fitting subclass and has errno, strerror, filename.
e = OSError(2, "No such file or directory", "name.txt")
print(type(e).__name__, e.errno, e.strerror, e.filename, e.args)
# expect: FileNotFoundError 2 No such file or directory name.txt (2, 'No such file or directory')
print(e)  # expect: [Errno 2] No such file or directory: 'name.txt'
print(repr(e))  # expect: FileNotFoundError(2, 'No such file or directory')
print(OSError(13, "denied"), type(OSError(13, "denied")).__name__, OSError("text").errno)
# expect: [Errno 13] denied PermissionError None
print(type(OSError(17, "x")).__name__, type(OSError(9999, "x")).__name__)
# expect: FileExistsError OSError
print(OSError("only"), repr(OSError()), FileNotFoundError("f").args)
# expect: only OSError() ('f',)
print(type(OSError(32, "p")).__name__, type(OSError(110, "t")).__name__)
# expect: BrokenPipeError TimeoutError
