# Identifiers may have letters of any script; they are normalised (NFKC).
größe = 3
名前 = "name"
π = 3.14
_x1 = ñandú = 1
print(größe, 名前, π, _x1, ñandú)  # expect: 3 name 3.14 1 1


def ελληνικά(λ):
    return λ * 2


print(ελληνικά(2), "größe" in globals())  # expect: 4 True
ﬁ = "ligature"
print(fi)  # expect: ligature
𝐱 = "bold x"
print(x)  # expect: bold x


class Ärger:
    öl = 1


print(Ärger.öl, getattr(Ärger, "öl"))  # expect: 1 1
