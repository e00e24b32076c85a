# get, setdefault, pop and popitem.
d = {"a": 1}
print(d.get("a"), d.get("z"), d.get("z", "default"))  # expect: 1 None default
print(d.setdefault("a", 5), d.setdefault("b", 5), d.setdefault("n"), d)
# expect: 1 5 None {'a': 1, 'b': 5, 'n': None}
print(d.pop("a"), d.pop("zz", "none"), d.popitem(), d.popitem(), d)
# expect: 1 none ('n', None) ('b', 5) {}
for action in (
    lambda: d.pop("a"),
    lambda: d.popitem(),
    lambda: d["q"],
    lambda: d.pop(),
    lambda: d.get(),
    lambda: d.get([]),
    lambda: d.pop([], 1),
):
    try:
        action()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)  # expect: KeyError 'a'
        # expect: KeyError 'popitem(): dictionary is empty'
        # expect: KeyError 'q'
        # expect: TypeError pop expected at least 1 argument, got 0
        # expect: TypeError get expected at least 1 argument, got 0
        # expect: TypeError unhashable type: 'list'
