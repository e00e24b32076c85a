# Listener and Client: connections that know each other by a key.
import threading
from multiprocessing import AuthenticationError, BufferTooShort
from multiprocessing.connection import Client, Listener


def serve(listener):
    with listener.accept() as connection:
        connection.send([2.25, None, "junk", float])
        connection.send_bytes(b"hello")
        connection.send_bytes(b"12345")
        connection.send_bytes(b"x" * 20)
        print(connection.recv())
    try:
        listener.accept()
    except AuthenticationError as error:
        print("server:", error)


with Listener(("127.0.0.1", 0), authkey=b"secret") as listener:
    thread = threading.Thread(target=serve, args=(listener,))
    thread.start()
    with Client(listener.address, authkey=b"secret") as connection:
        print(connection.recv())
        print(connection.recv_bytes())
        room = bytearray(10)
        print(connection.recv_bytes_into(room, 3), room)
        try:
            connection.recv_bytes_into(room)
        except BufferTooShort as error:
            print("too short for", error.args[0])
        connection.send("bye")
    try:
        Client(listener.address, authkey=b"wrong")
    except AuthenticationError as error:
        print("client:", error)
    thread.join()
    print(listener.last_accepted[0])
try:
    listener.accept()
except OSError as error:
    print(error)

# output:
#| [2.25, None, 'junk', <class 'float'>]
#| b'hello'
#| 5 bytearray(b'\x00\x00\x0012345\x00\x00')
#| too short for b'xxxxxxxxxxxxxxxxxxxx'
#| bye
#| server: digest received was wrong
#| client: digest sent was rejected
#| 127.0.0.1
#| listener is closed
