# Limits of the process, and what it has used.
import resource

soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard))
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])  # expect: 64
try:
    files = [open("/dev/null") for _ in range(100)]
except OSError as error:
    print(error)  # expect: [Errno 24] Too many open files: '/dev/null'
for call in (
    lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (10, 2)),
    lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (1,)),
    lambda: resource.getrlimit(99),
    lambda: resource.getrusage(77),
):
    try:
        call()
    except ValueError as error:
        print(error)
# expect: current limit exceeds maximum limit
# expect: expected a tuple of 2 integers
# expect: invalid resource specified
# expect: invalid who parameter
used = resource.getrusage(resource.RUSAGE_SELF)
print(len(used), used.ru_utime == used[0] >= 0, used.ru_maxrss > 1000)  # expect: 16 True True
print(resource.getpagesize() in (4096, 16384, 65536))  # expect: True
