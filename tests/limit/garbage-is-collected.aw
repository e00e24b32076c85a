# labels: big
# timeout: 120
# Objects that nobody needs any more make room for new ones: their total is far above any limit.
class Node:
    def __init__(self, payload):
        self.payload = payload
        self.me = self


kept = []
for i in range(400000):
    node = Node([i, str(i), {"k": i}])
    if i % 100000 == 0:
        kept.append(node)
for i in range(300):
    block = [0] * 1000000
    text = "x" * 1000000
print([n.payload[0] for n in kept], all(n.me is n for n in kept), len(block), len(text))
# expect: [0, 100000, 200000, 300000] True 1000000 1000000
