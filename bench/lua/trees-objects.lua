-- Trees: the same as bench/seq/trees-objects.aw.
local Tree = {}
Tree.__index = Tree
function Tree.new(left, right) return setmetatable({left = left, right = right}, Tree) end
function Tree:count()
  if self.left == nil then return 1 end
  return 1 + self.left:count() + self.right:count()
end

local function build(depth)
  if depth == 0 then return Tree.new(nil, nil) end
  return Tree.new(build(depth - 1), build(depth - 1))
end

local longest = build(15)
local total = 0
for depth = 4, 16, 4 do
  for _ = 1, 2 ^ (17 - depth) do total = total + build(depth):count() end
end
print(longest:count() .. " " .. total)
