# Blocks: any consistent depth; blank lines and comments do not count.
if True:
  print("two blanks")  # expect: two blanks
  if True:
         print("nine more")  # expect: nine more

# a comment at the margin
         print("still inside")  # expect: still inside
    # a comment at an odd depth
  print("back")  # expect: back
if True:
	print("a tab")  # expect: a tab
	if True:
		print("two tabs")  # expect: two tabs
def f():
    x = (1 +
2)   # inside brackets depth is free
    return [
x,
            x
  ]


print(f())  # expect: [3, 3]
if 1:

    # comment first

    print("blank lines around")  # expect: blank lines around
