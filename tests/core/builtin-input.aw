# stdin: Ann\n42\nlast line without newline
# input reads a line; the prompt goes to stdout.
name = input("name? ")
print("|")  # expect: name? |
number = int(input())
print(name, number + 1, [input("")])  # expect: Ann 43 ['last line without newline']
try:
    input("more? ")
except EOFError as error:
    print("|")  # expect: more? |
    print(error)  # expect: EOF when reading a line
try:
    input(1, 2)
except TypeError as error:
    print(error)  # expect: input expected at most 1 argument, got 2
