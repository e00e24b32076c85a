# sendmsg() and its relatives: several buffers, ancillary data, descriptors.
import os
import socket


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


a, b = socket.socketpair()
print(a.sendmsg([b"Mary ", bytearray(b"had a "), memoryview(b"little lamb")]))  # expect: 22
rooms = [bytearray(b"----"), bytearray(b"0123456789"), bytearray(b"--------------")]
print(b.recvmsg_into([rooms[0], memoryview(rooms[1])[2:9], rooms[2]]))  # expect: (22, [], 0, None)
print(rooms)  # expect: [bytearray(b'Mary'), bytearray(b'01 had a 9'), bytearray(b'little lamb---')]
a.send(b"plain")
print(b.recvmsg(3), b.recvmsg(100))  # expect: (b'pla', [], 0, None) (b'in', [], 0, None)

r, w = os.pipe()
print(socket.send_fds(a, [b"a pipe"], [r, w]))  # expect: 6
data, fds, flags, address = socket.recv_fds(b, 100, 5)
print(data, len(fds), address)  # expect: b'a pipe' 2 None
os.write(fds[1], b"through it")
print(os.read(r, 100))  # expect: b'through it'
for fd in (r, w, *fds):
    os.close(fd)

server, client = socket.socket(type=socket.SOCK_DGRAM), socket.socket(type=socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
print(client.sendmsg([b"data", b"gram"], [], 0, server.getsockname()))  # expect: 8
data, ancillary, flags, address = server.recvmsg(100, 100)
print(data, ancillary, address == ("127.0.0.1", client.getsockname()[1]))  # expect: b'datagram' [] True
server.setblocking(False)
attempt(lambda: server.recvmsg(10))  # expect: BlockingIOError [Errno 11] Resource temporarily unavailable
attempt(lambda: server.recvmsg(-1))  # expect: ValueError negative buffer size in recvmsg()
attempt(lambda: server.recvmsg(1, -1))  # expect: ValueError invalid ancillary data buffer length
attempt(lambda: client.sendmsg(5))  # expect: TypeError sendmsg() argument 1 must be an iterable
attempt(lambda: client.sendmsg(["text"]))  # expect: TypeError a bytes-like object is required, not 'str'
attempt(lambda: socket.CMSG_LEN(-1))  # expect: OverflowError CMSG_LEN() argument out of range
print(socket.CMSG_LEN(4) <= socket.CMSG_SPACE(4))  # expect: True
for sock in (a, b, server, client):
    sock.close()
attempt(lambda: sock.setblocking(False))  # expect: OSError [Errno 9] Bad file descriptor
