# What fcntl asks of descriptors, and locks on files.
import fcntl
import os
import struct
import tempfile

with tempfile.TemporaryFile() as file:
    fcntl.fcntl(file, fcntl.F_SETFD, fcntl.FD_CLOEXEC)
    print(fcntl.fcntl(file.fileno(), fcntl.F_GETFD) == fcntl.FD_CLOEXEC)  # expect: True
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1)
    fcntl.lockf(file, fcntl.LOCK_UN)
    with open(f"/proc/self/fd/{file.fileno()}", "rb") as again:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            fcntl.flock(again, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("locked")  # expect: locked
        fcntl.flock(file, fcntl.LOCK_UN)
ends = os.pipe()
os.write(ends[1], b"abc")
answer = bytearray(4)
FIONREAD = 0x541B
print(fcntl.ioctl(ends[0], FIONREAD, answer), struct.unpack("i", answer))  # expect: 0 (3,)
print(struct.unpack("i", fcntl.ioctl(ends[0], FIONREAD, bytes(4))))  # expect: (3,)
for call in (lambda: fcntl.fcntl("x", 1), lambda: fcntl.flock(-1, 1), lambda: fcntl.lockf(ends[0], 0)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(error)
# expect: argument must be an int, or have a fileno() method.
# expect: file descriptor cannot be a negative integer (-1)
# expect: unrecognized lockf argument
for end in ends:
    os.close(end)
