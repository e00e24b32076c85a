-- Trees: the same as bench/seq/trees-search.aw.
local SearchTree = {}
SearchTree.__index = SearchTree
function SearchTree.new() return setmetatable({root = nil, size = 0}, SearchTree) end

function SearchTree:insert(key)
  local node = self.root
  if node == nil then
    self.root = {key = key}
    self.size = 1
    return
  end
  while true do
    if key == node.key then return end
    if key < node.key then
      if node.left == nil then
        node.left = {key = key}
        break
      end
      node = node.left
    else
      if node.right == nil then
        node.right = {key = key}
        break
      end
      node = node.right
    end
  end
  self.size = self.size + 1
end

function SearchTree:contains(key)
  local node = self.root
  while node ~= nil do
    if key == node.key then return true end
    if key < node.key then node = node.left else node = node.right end
  end
  return false
end

local function height(node)
  if node == nil then return 0 end
  return 1 + math.max(height(node.left), height(node.right))
end

local tree = SearchTree.new()
local seed = 1
for _ = 1, 150000 do
  seed = seed * 48271 % 2147483647
  tree:insert(seed % 300000)
end
local found = 0
for key = 0, 299999 do
  if tree:contains(key) then found = found + 1 end
end
print(tree.size .. " " .. found .. " " .. height(tree.root))
