# A global that is set, changed, deleted and set again, seen from a function.
def look():
    return value


results = []
for step in range(5):
    try:
        results.append(look())
    except NameError:
        results.append("unset")
    if step == 0:
        value = 1
    elif step == 1:
        value = 2
    elif step == 2:
        del value
    else:
        globals()["value"] = "through globals()"
print(results)  # expect: ['unset', 1, 2, 'unset', 'through globals()']
