# Selectors keep files with the program's own data and tell which of them are ready.
import selectors
import socket

for kind in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    left, right = socket.socketpair()
    with kind() as selector:
        key = selector.register(left, selectors.EVENT_READ, "left")
        print(key.fileobj is left, key.fd == left.fileno(), key.events, key.data)
        print(selector.select(0), len(selector.get_map()), left in selector.get_map())
        right.send(b"x")
        print([(key.data, events) for key, events in selector.select()])
        selector.modify(left, selectors.EVENT_READ | selectors.EVENT_WRITE, "both")
        print([(key.data, events) for key, events in selector.select(1)])
        try:
            selector.register(left, selectors.EVENT_READ)
        except KeyError as error:
            print("already registered" in str(error))
        try:
            selector.register(right, 4)
        except ValueError as error:
            print(error)
        fd = left.fileno()
        left.close()
        print(selector.unregister(left).fd == fd)
        try:
            selector.get_key(right.fileno())
        except KeyError as error:
            print("is not registered" in str(error))
    right.close()
    print(selector.get_map())
# output:
#| True True 1 left
#| [] 1 True
#| [('left', 1)]
#| [('both', 3)]
#| True
#| Invalid events: 4
#| True
#| True
#| None
#| True True 1 left
#| [] 1 True
#| [('left', 1)]
#| [('both', 3)]
#| True
#| Invalid events: 4
#| True
#| True
#| None
#| True True 1 left
#| [] 1 True
#| [('left', 1)]
#| [('both', 3)]
#| True
#| Invalid events: 4
#| True
#| True
#| None
