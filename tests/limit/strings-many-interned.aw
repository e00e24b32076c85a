# labels: big
# Many different strings as names and keys.
d = {}
for i in range(50000):
    d["key" + str(i)] = "value" + str(i)
print(len(d), d["key49999"], sum(len(v) for v in d.values()))  # expect: 50000 value49999 488890
space = {}
exec("\n".join(f"name_{i} = 'text {i}'" for i in range(10000)), space)
print(space["name_9999"], sum(1 for k in space if k.startswith("name_")))  # expect: text 9999 10000
for i in range(50000):
    del d["key" + str(i)]
print(d)  # expect: {}
