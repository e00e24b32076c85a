# Terminals, pipes and files in memory; limits by name; attributes of files.
import os
import tempfile

master, slave = os.openpty()
print(os.isatty(slave), os.ttyname(slave).startswith("/dev/"))  # expect: True True
read, write = os.pipe2(os.O_CLOEXEC)
print(os.writev(write, [b"ab", bytearray(b"cd")]), os.read(read, 10))  # expect: 4 b'abcd'
memory = os.memfd_create("sample")
os.pwritev(memory, [b"0123", b"4567"], 0)
buffers = [bytearray(3), bytearray(10)]
print(os.preadv(memory, buffers, 1), buffers[0])  # expect: 7 bytearray(b'123')
counter = os.eventfd(3)
os.eventfd_write(counter, 4)
print(os.eventfd_read(counter))  # expect: 7
print(os.sysconf("SC_PAGESIZE") >= 4096, os.pathconf("/", "PC_NAME_MAX"), "CS_PATH" in os.confstr_names)  # expect: True 255 True
try:
    os.sysconf("SC_NOTHING")
except ValueError as error:
    print(error)  # expect: unrecognized configuration name
print(os.major(os.makedev(8, 1)), os.minor(os.makedev(8, 1)), len(os.getrandom(5)))  # expect: 8 1 5
print(len(os.getresuid()), os.getpriority(os.PRIO_PROCESS, 0) == os.nice(0))  # expect: 3 True
print(os.sched_param(3), os.sched_get_priority_max(os.SCHED_FIFO) > 0)  # expect: posix.sched_param(sched_priority=3) True
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "w") as file:
        file.write("text")
    os.chown(path, -1, -1)
    print([(os.path.basename(p), d, f) for p, d, f, fd in os.fwalk(folder)][0][1:])  # expect: ([], ['file'])
