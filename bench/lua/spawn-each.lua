-- Spawn: the same as bench/async/spawn-each.aw: one coroutine after the other.
local create, resume = coroutine.create, coroutine.resume

local function work(i)
  return i % 2
end

local total = 0
for i = 0, 199999 do
  local _, result = resume(create(work), i)
  total = total + result
end
print(total)
