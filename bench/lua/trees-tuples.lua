-- Trees: the same as bench/seq/trees-tuples.aw, with arrays.
local function build(depth)
  if depth == 0 then return {nil, nil} end
  return {build(depth - 1), build(depth - 1)}
end

local function count(tree)
  local left, right = tree[1], tree[2]
  if left == nil then return 1 end
  return 1 + count(left) + count(right)
end

local longest = build(17)
local total = 0
for depth = 4, 16, 4 do
  for _ = 1, 2 ^ (20 - depth) do total = total + count(build(depth)) end
end
print(count(longest) .. " " .. total)
