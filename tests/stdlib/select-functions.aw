# select, poll and epoll tell what is ready, and wait for it as long as they are told.
import os
import select
import socket
import threading
import time

left, right = socket.socketpair()

print(select.select([left], [], [], 0))  # expect: ([], [], [])
right.send(b"x")
readable, writable, urgent = select.select([left, right], [left, right.fileno()], [], 5)
print(readable == [left], writable == [left, right.fileno()], urgent)  # expect: True True []

# poll: events by descriptor
poll = select.poll()
poll.register(left, select.POLLIN)
poll.register(right, select.POLLIN)
print(poll.poll(1000) == [(left.fileno(), select.POLLIN)])  # expect: True
poll.modify(left, select.POLLOUT)
print(poll.poll() == [(left.fileno(), select.POLLOUT)])  # expect: True
poll.unregister(left)
print(poll.poll(1))  # expect: []

# epoll: a descriptor of its own, closed by with
with select.epoll() as epoll:
    epoll.register(left, select.EPOLLIN | select.EPOLLET)
    print(epoll.poll(1) == [(left.fileno(), select.EPOLLIN)])  # expect: True
    print(epoll.poll(0))  # expect: []
    print(epoll.fileno() > 2, epoll.closed)  # expect: True False
print(epoll.closed)  # expect: True

# the end of the other side
left.recv(1)
right.close()
print(select.select([left], [], [], None)[0] == [left])  # expect: True
poll = select.poll()
poll.register(left)
events = poll.poll()[0][1]
print(bool(events & select.POLLIN), bool(events & select.POLLHUP))  # expect: True True
left.close()

# while one thread waits the others run
reader, writer = os.pipe()


def write():
    time.sleep(0.02)
    print("written")
    os.write(writer, b"!")


thread = threading.Thread(target=write)
thread.start()
# expect: written
print(select.select([reader], [], [])[0] == [reader])  # expect: True
thread.join()
os.read(reader, 1)

began = time.monotonic()
print(select.select([reader], [], [], 0.03))  # expect: ([], [], [])
print(time.monotonic() - began >= 0.029)  # expect: True
os.close(reader)
os.close(writer)
