# join puts the text between the items of any iterable of strings.
print(",".join(["a", "b", "c"]), "".join("abc"), "-".join(("x",)))  # expect: a,b,c abc x
print("x".join([]), ", ".join(str(i) for i in range(3)))  # expect:  0, 1, 2
print("é".join(["a", "b"]), " ".join({"k": 1, "l": 2}), "".join(["é", "€"]), ".".join("a𝄞"))
# expect: aéb k l é€ a.𝄞
for action in (
    lambda: ",".join([1]),
    lambda: ",".join(["a", None]),
    lambda: ",".join(5),
    lambda: ",".join(["a", b"b"]),
    lambda: ",".join(),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: sequence item 0: expected str instance, int found
        # expect: sequence item 1: expected str instance, NoneType found
        # expect: can only join an iterable
        # expect: sequence item 1: expected str instance, bytes found
        # expect: str.join() takes exactly one argument (0 given)
