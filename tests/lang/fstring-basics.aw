# An f-string computes the expressions in braces.
name, n = "Ann", 3
print(f"{name} has {n + 1} apples", f'{name!r} {name!s} {"ä"!a}', f"{{braces}} {{{n}}}")
# expect: Ann has 4 apples 'Ann' Ann '\xe4' {braces} {3}
print(f"{name.upper()} {[1, 2][0]} { {'k': 'v'}['k'] } {(lambda x: x * 2)(4)}")  # expect: ANN 1 v 8
print(F"{n}" f"{n}" "plain {n}" fr"\n{n}" rf"{n}\t|")  # expect: 33plain {n}\n33\t|
print([f"", f"{''}", f"{n}{n}{n}"])  # expect: ['', '', '333']
print(f"""over
{n}
lines""")  # expect: over
# expect: 3
# expect: lines
print(f"{n if n > 2 else 'small'} {n > 2 and 'yes'} {not n} {n,} {*[1, 2],}")
# expect: 3 yes False (3,) (1, 2)
print(f"{n!r:>4}", f'''{
    n
    + 1
}''')  # expect:    3 4
