# A thread whose time has come, or whose socket is ready, goes on while another one computes.
import socket
import threading

done = []
threading.Timer(0.02, lambda: done.append("timer")).start()
turns = 0
while not done:
    turns += 1
print(done, turns > 0)  # expect: ['timer'] True

left, right = socket.socketpair()
thread = threading.Thread(target=lambda: done.append(left.recv(5)))
thread.start()
while turns < 1000:
    turns += 1
right.send(b"hello")
while len(done) < 2:
    turns += 1
print(done)  # expect: ['timer', b'hello']
left.close()
right.close()
