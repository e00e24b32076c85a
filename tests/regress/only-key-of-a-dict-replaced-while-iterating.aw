# The only key of a dict is taken away and comes back while somebody iterates.
d = {1: 1}
for what in d, d.items(), d.values():
    try:
        for item in what:
            del d[1]
            d[1] = 2
    except RuntimeError as error:
        print(error)
for key in d:
    d[key] = 3
print(d)

# output:
#| dictionary keys changed during iteration
#| dictionary keys changed during iteration
#| dictionary keys changed during iteration
#| {1: 3}
