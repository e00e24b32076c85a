# Exceptions in special methods come out where the operator stands.
class Bad:
    def __add__(self, other): raise ValueError("add")
    def __eq__(self, other): raise ValueError("eq")
    def __hash__(self): raise ValueError("hash")
    def __bool__(self): raise ValueError("bool")
    def __len__(self): raise ValueError("len")
    def __iter__(self): raise ValueError("iter")
    def __getitem__(self, i): raise ValueError("getitem")
    def __setitem__(self, i, v): raise ValueError("setitem")
    def __contains__(self, x): raise ValueError("contains")
    def __call__(self): raise ValueError("call")
    def __str__(self): raise ValueError("str")
    def __repr__(self): raise ValueError("repr")
    def __format__(self, spec): raise ValueError("format")
    def __getattr__(self, name): raise ValueError("getattr " + name)
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): pass
    def __neg__(self): raise ValueError("neg")
    def __index__(self): raise ValueError("index")
    def __lt__(self, other): raise ValueError("lt")
    def __iadd__(self, other): raise ValueError("iadd")


def store(o):
    o[0] = 1


def enter(o):
    with o:
        pass


def add_in_place(o):
    o += 1


def unpack(o):
    a, b = o


bad = Bad()
for action in (
    lambda: bad + 1, lambda: bad == 1, lambda: hash(bad), lambda: not bad, lambda: bad and 1,
    lambda: 1 if bad else 2, lambda: len(bad), lambda: list(bad), lambda: [*bad], lambda: bad[0],
    lambda: store(bad), lambda: 1 in bad, lambda: bad(), lambda: str(bad), lambda: repr(bad),
    lambda: f"{bad}", lambda: bad.x, lambda: enter(bad), lambda: -bad, lambda: [1][bad],
    lambda: bad < 1, lambda: sorted([bad, bad]), lambda: {bad: 1}, lambda: {bad},
    lambda: [1].index(bad),
    lambda: add_in_place(bad), lambda: unpack(bad), lambda: print(bad), lambda: max(bad, bad),
    lambda: "%s" % bad, lambda: "{}".format(bad), lambda: range(bad), lambda: bool(bad),
    lambda: any([bad]), lambda: hasattr(bad, "x"), lambda: getattr(bad, "x", 1),
    lambda: [bad] == [1],
):
    try:
        action()
        print("nothing")
    except ValueError as error:
        print(error)  # expect: add
        # expect: eq
        # expect: hash
        # expect: bool
        # expect: bool
        # expect: bool
        # expect: len
        # expect: iter
        # expect: iter
        # expect: getitem
        # expect: setitem
        # expect: contains
        # expect: call
        # expect: str
        # expect: repr
        # expect: format
        # expect: getattr x
        # expect: enter
        # expect: neg
        # expect: index
        # expect: lt
        # expect: lt
        # expect: hash
        # expect: hash
        # expect: eq
        # expect: iadd
        # expect: iter
        # expect: str
        # expect: lt
        # expect: str
        # expect: format
        # expect: index
        # expect: bool
        # expect: bool
        # expect: getattr x
        # expect: getattr x
        # expect: eq
