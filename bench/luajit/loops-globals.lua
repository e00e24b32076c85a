-- Loops: the same as bench/seq/loops-globals.aw.
total = 0
number = 0
while number < 2000000 do
  rest = number
  while rest >= 1000 do
    rest = math.floor(rest / 1000)
    total = total + rest % 10
  end
  number = number + 1
  for digit = 0, 2 do
    total = total + digit
  end
end
print(total)
