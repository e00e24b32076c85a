# The lines of several files with their numbers, and files that are changed in place.
import fileinput
import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    names = [os.path.join(top, name) for name in ("a", "b")]
    for name, text in zip(names, ("one\ntwo\n", "three")):
        with open(name, "w") as file:
            file.write(text)
    for line in fileinput.input(names):
        where = os.path.basename(fileinput.filename())
        print(where, fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), repr(line))
    # expect: a 1 1 True 'one\n'
    # expect: a 2 2 False 'two\n'
    # expect: b 3 1 True 'three'
    fileinput.close()
    with fileinput.FileInput(names, inplace=True, backup=".old") as lines:
        for line in lines:
            print(line.strip().upper())
    print(open(names[0]).read().split(), sorted(os.listdir(top)))  # expect: ['ONE', 'TWO'] ['a', 'a.old', 'b', 'b.old']
try:
    fileinput.lineno()
except RuntimeError as error:
    print(error)  # expect: no active input()
