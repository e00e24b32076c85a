# Flags can be put together; the boundary decides about bits that no member has.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto, verify, CONTINUOUS, NAMED_FLAGS


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


both = Perm.R | Perm.W
print(repr(both), both is Perm.RW, Perm.R | Perm.X, Perm(0), repr(Perm(0)), ~Perm.R)
# expect: <Perm.RW: 3> True Perm.R|X Perm(0) <Perm: 0> Perm.W|X
print(list(Perm.RW), Perm.R in both, Perm.X in both, len(Perm.RW), bool(Perm(0)), Perm.R ^ Perm.RW)
# expect: [<Perm.R: 1>, <Perm.W: 2>] True False 2 False Perm.W
try:
    Perm(8)
except ValueError as error:
    print(error)
# expect: <flag 'Perm'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0111


class Kept(IntFlag):
    A = 1
    B = 2


print(Kept.A | Kept.B, repr(Kept.A | 8), Kept.A + 1, repr(Kept(3)))  # expect: 3 <Kept.A|8: 9> 2 <Kept.A|B: 3>


class Cut(Flag, boundary=CONFORM):
    A = 1


class Thrown(IntFlag, boundary=EJECT):
    A = 1


print(repr(Cut(5)), repr(Thrown(5)), [str(one) for one in (STRICT, KEEP)])  # expect: <Cut.A: 1> 5 ['strict', 'keep']
for check, members in (CONTINUOUS, "A=1 B=4"), (NAMED_FLAGS, "A=1 B=6"):
    try:
        verify(check)(Flag("F", [(m[0], int(m[2])) for m in members.split()]))
    except ValueError as error:
        print(error)
# expect: invalid flag 'F': missing values 2
# expect: invalid Flag 'F': alias B is missing combined values of 0x6 [use enum.show_flag_values(value) for details]
