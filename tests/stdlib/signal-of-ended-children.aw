# SIGCHLD can be caught, and os.waitpid() and subprocess hear of the same children.
import os
import signal
import subprocess
import time

heard = []
print(signal.getsignal(signal.SIGCHLD) == signal.SIG_DFL)  # expect: True
signal.signal(signal.SIGCHLD, lambda number, frame: heard.append(signal.Signals(number).name))

print(subprocess.run(["sh", "-c", "exit 5"]).returncode)  # expect: 5
for _ in range(500):
    if heard:
        break
    time.sleep(0.01)
print(heard)  # expect: ['SIGCHLD']

child = subprocess.Popen(["sleep", "60"])
print(os.waitpid(child.pid, os.WNOHANG))  # expect: (0, 0)
child.send_signal(signal.SIGKILL)
pid, status = os.waitpid(child.pid, 0)
print(pid == child.pid, os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))
# expect: True True 9 -9

first = subprocess.Popen(["sh", "-c", "exit 1"])
pid, status = os.wait()
print(pid == first.pid, os.waitstatus_to_exitcode(status))  # expect: True 1
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError as error:
    print(error)  # expect: [Errno 10] No child processes
signal.signal(signal.SIGCHLD, signal.SIG_DFL)
print(subprocess.call(["true"]))  # expect: 0
