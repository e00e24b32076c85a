-- Loops: the same as bench/seq/loops-nested.aw.
local limit = 700
local count, perimeter = 0, 0
for a = 1, limit - 1 do
  for b = a, limit - 1 do
    local square = a * a + b * b
    for c = b, b + 79 do
      if c * c == square and c < limit then
        count = count + 1
        perimeter = perimeter + a + b + c
      end
    end
  end
end
print(count .. " " .. perimeter)
