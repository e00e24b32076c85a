# Programs are started beside this one and in its place, and waited for.
import os
import sys

pid = os.fork()
if pid == 0:
    os._exit(3)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))  # expect: 3
print(os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 4"))  # expect: 4
print(os.spawnle(os.P_WAIT, "/bin/sh", "sh", "-c", "exit $CODE", {"CODE": "5"}))  # expect: 5
with os.popen("echo from a command") as stream:
    print(stream.read())  # expect: from a command
    # expect:
read, write = os.pipe()
actions = [(os.POSIX_SPAWN_DUP2, write, 1), (os.POSIX_SPAWN_CLOSE, write)]
pid = os.posix_spawn("/bin/echo", ["echo", "spawned"], os.environ, file_actions=actions)
os.close(write)
print(os.read(read, 100), os.waitpid(pid, 0) == (pid, 0))  # expect: b'spawned\n' True
try:
    os.waitpid(pid, 0)
except ChildProcessError as error:
    print(error)  # expect: [Errno 10] No child processes
for call in (
    lambda: os.execv("/no/such", ["x"]),
    lambda: os.execve("/no/such", ["x"], {}),
    lambda: os.execv("/bin/true", []),
    lambda: os.execv("/bin/true", ""),
    lambda: os.execve("/bin/true", ["x"], 5),
    lambda: os.posix_spawn("/no/such", ["x"], {}),
    lambda: os.setuid("x"),
    lambda: os.setuid(2**70),
):
    try:
        call()
    except (OSError, ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: FileNotFoundError [Errno 2] No such file or directory
# expect: FileNotFoundError [Errno 2] No such file or directory: '/no/such'
# expect: ValueError execv() arg 2 must not be empty
# expect: TypeError execv() arg 2 must be a tuple or list
# expect: TypeError execve: environment must be a mapping object
# expect: FileNotFoundError [Errno 2] No such file or directory: '/no/such'
# expect: TypeError uid should be integer, not str
# expect: OverflowError uid is greater than maximum
sys.stdout.flush()
os.execlp("echo", "echo", "the end")  # expect: the end
