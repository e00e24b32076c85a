# A loop that reads until an empty value.
items = iter(["a", "b", "", "c"])
while True:
    item = next(items)
    if not item:
        break
    print(item)  # expect: a
    # expect: b
print(list(items))  # expect: ['c']
