-- Objects: the same as bench/seq/objects-linked.aw.
local LinkedList = {}
LinkedList.__index = LinkedList
function LinkedList.new() return setmetatable({head = nil, size = 0}, LinkedList) end
function LinkedList:push(value)
  self.head = {value = value, next = self.head}
  self.size = self.size + 1
end
function LinkedList:pop()
  local node = self.head
  self.head = node.next
  self.size = self.size - 1
  return node.value
end
function LinkedList:reverse()
  local before, node = nil, self.head
  while node ~= nil do
    local after = node.next
    node.next = before
    before = node
    node = after
  end
  self.head = before
end
function LinkedList:total()
  local result, node = 0, self.head
  while node ~= nil do
    result = result + node.value
    node = node.next
  end
  return result
end

local total = 0
for _ = 1, 900 do
  local numbers = LinkedList.new()
  for i = 0, 1999 do numbers:push(i) end
  for _ = 1, 3 do
    numbers:reverse()
    total = total + numbers:total()
  end
  while numbers.size > 0 do total = total + numbers:pop() % 2 end
end
print(total)
