# Lists: indexing, slices as copies, joining, changing, clearing, lists in lists; a first program with a loop.
squares = [1, 4, 9, 16, 25]
print(squares, squares[0], squares[-1], squares[-3:], squares[:])  # expect: [1, 4, 9, 16, 25] 1 25 [9, 16, 25] [1, 4, 9, 16, 25]
print(squares + [36, 49, 64])  # expect: [1, 4, 9, 16, 25, 36, 49, 64]
cubes = [1, 8, 27, 65, 125]
cubes[3] = 4**3
cubes.append(216)
cubes.append(7**3)
print(cubes)  # expect: [1, 8, 27, 64, 125, 216, 343]
letters = list("abcdefg")
letters[2:5] = ["C", "D", "E"]
print(letters)  # expect: ['a', 'b', 'C', 'D', 'E', 'f', 'g']
letters[2:5] = []
print(letters)  # expect: ['a', 'b', 'f', 'g']
letters[:] = []
print(letters, len(["a", "b", "c", "d"]))  # expect: [] 4
x = [["a", "b", "c"], [1, 2, 3]]
print(x, x[0], x[0][1])  # expect: [['a', 'b', 'c'], [1, 2, 3]] ['a', 'b', 'c'] b
a, b = 0, 1
while a < 10:
    print(a)
    a, b = b, a + b
# expect: 0
# expect: 1
# expect: 1
# expect: 2
# expect: 3
# expect: 5
# expect: 8
print("the value of i is", 256 * 256)  # expect: the value of i is 65536
a, b = 0, 1
while a < 1000:
    print(a, end=",")
    a, b = b, a + b
print()  # expect: 0,1,1,2,3,5,8,13,21,34,55,89,144,233,377,610,987,
