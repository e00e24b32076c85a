-- Spawn: the same as bench/async/spawn.aw: a million coroutines are made, then all of them run.
local create, resume = coroutine.create, coroutine.resume

local function work(i)
  return i % 2
end

local tasks = {}
for i = 0, 999999 do tasks[i + 1] = create(work) end
local total = 0
for i, task in ipairs(tasks) do
  local _, result = resume(task, i - 1)
  total = total + result
end
print(#tasks .. " " .. total)
