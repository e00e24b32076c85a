# Shelves and plain databases in files; a .netrc file; quoted printable text.
import dbm
import dbm.dumb
import netrc
import os
import quopri
import shelve
import tempfile


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "base")
    with dbm.dumb.open(path, "n") as base:
        base["one"] = "first"
        base[b"two"] = b"x" * 600
        base["caf\xe9"] = b"it's \"quoted\"\n"
        base["one"] = b"second"
        del base["two"]
        print(len(base), b"one" in base, sorted(base), base["one"], base.get("none"), tell(lambda: base["none"]))
        # expect: 2 True [b'caf\xc3\xa9', b'one'] b'second' None KeyError: b'none'
        print(tell(lambda: base.__setitem__(1, b"x")), tell(lambda: base.__setitem__("k", 1)))
        # expect: TypeError: keys must be bytes or strings TypeError: values must be bytes or strings
    print(tell(lambda: base["one"]), dbm.whichdb(path), sorted(os.listdir(folder)))
    # expect: OSError: DBM object has already been closed dbm.dumb ['base.bak', 'base.dat', 'base.dir']
    with dbm.dumb.open(path, "r") as base:
        print(sorted(base.items()), tell(lambda: base.__setitem__("a", b"b")))
        # expect: [(b'caf\xc3\xa9', b'it\'s "quoted"\n'), (b'one', b'second')] OSError: The database is opened for reading only
    print(dbm.whichdb(os.path.join(folder, "none")), tell(lambda: dbm.open(os.path.join(folder, "none")))[:60], tell(lambda: dbm.dumb.open(path, "q")))
    # expect: None error: db file doesn't exist; use 'c' or 'n' flag to create  ValueError: Flag must be one of 'r', 'w', 'c', or 'n'
    with dbm.open(path, "w") as base:
        print(base["one"])  # expect: b'second'
    with shelve.Shelf(dbm.dumb.open(os.path.join(folder, "shelf")), writeback=True) as shelf:
        shelf["list"] = [1, 2]
        shelf["list"].append(3)
        shelf["dict"] = {"a": (1, None)}
        print(shelf["list"], len(shelf), "list" in shelf, shelf.get("x", 0), sorted(shelf))  # expect: [1, 2, 3] 2 True 0 ['dict', 'list']
    print(tell(lambda: shelf["list"]))  # expect: ValueError: invalid operation on closed shelf
    with shelve.Shelf(dbm.dumb.open(os.path.join(folder, "shelf"))) as shelf:
        shelf["list"].append(4)
        print(shelf["list"], shelf["dict"], sorted(shelf.items()))
        # expect: [1, 2, 3] {'a': (1, None)} [('dict', {'a': (1, None)}), ('list', [1, 2, 3])]
        del shelf["dict"]
        print(list(shelf), tell(lambda: shelf["dict"]))  # expect: ['list'] KeyError: b'dict'
    path = os.path.join(folder, "netrc")
    with open(path, "w") as file:
        file.write('machine a.com login me password "p w" # note\ndefault login you password x\nmacdef m\n  do it\n\n')
    found = netrc.netrc(path)
    print(found.hosts, found.macros, found.authenticators("a.com"), found.authenticators("b.com")[0])
    # expect: {'a.com': ('me', '', 'p w'), 'default': ('you', '', 'x')} {'m': ['  do it\n']} ('me', '', 'p w') you
    print(repr(found))
    # expect: machine a.com
    # expect: 	login me
    # expect: 	password p w
    # expect: machine default
    # expect: 	login you
    # expect: 	password x
    # expect: macdef m
    # expect:   do it
    # expect: 
    # expect: 
    with open(path, "w") as file:
        file.write("machine a bad b")
    print(tell(lambda: netrc.netrc(path)).replace(folder, ""))  # expect: NetrcParseError: bad follower token 'bad' (/netrc, line 1)
print(quopri.encodestring(b"caf\xc3\xa9 = x \n.\n" + b"y" * 80), quopri.decodestring(b"a=3Db=\nc=zz==41"))
# expect: b'caf=C3=A9 =3D x=20\n=2E\nyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy=\nyyyyy' b'a=bc=zz=41'
