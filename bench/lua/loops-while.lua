-- Loops: the same as bench/seq/loops-while.aw.
local best, longest = 0, 0
for start = 1, 149999 do
  local n, steps = start, 1
  while n ~= 1 do
    if n % 2 == 0 then n = n // 2 else n = 3 * n + 1 end
    steps = steps + 1
  end
  if steps > longest then best, longest = start, steps end
end
print(best .. " " .. longest)
