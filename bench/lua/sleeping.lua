-- Sleeping: the same as bench/async/sleeping.aw: a million suspended coroutines with deadlines.
local create, resume, yield = coroutine.create, coroutine.resume, coroutine.yield
local COUNT = 1000000
local asleep = 0

local function sleeper()
  asleep = asleep + 1
  yield(3600)
end

local tasks, deadlines = {}, {}
for i = 1, COUNT do tasks[i] = create(sleeper) end
for i = 1, COUNT do
  local _, delay = resume(tasks[i])
  deadlines[i] = os.clock() + delay
end
print(asleep .. " asleep")
io.stdout:flush()
os.exit(0, false)
