-- Generators: the same as bench/seq/generators-tree.aw; one coroutine walks the whole tree.
local yield = coroutine.yield

local function tree(depth, label)
  local node = {label = label}
  if depth > 0 then
    node.left = tree(depth - 1, label * 2)
    node.right = tree(depth - 1, label * 2 + 1)
  end
  return node
end

local function walk(node)
  if node.left then walk(node.left) end
  yield(node.label)
  if node.right then walk(node.right) end
end

local root = tree(15, 1)
local count, total = 0, 0
for turn = 0, 11 do
  for label in coroutine.wrap(function() walk(root) end) do
    count = count + 1
    total = total + label - turn
  end
end
print(count .. " " .. total)
