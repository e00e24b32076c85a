-- Switch: the same as bench/async/switch-2.aw: coroutines that a queue resumes in turn.
local create, resume, status, yield = coroutine.create, coroutine.resume, coroutine.status,
                                      coroutine.yield
local TASKS, TURNS = 2, 1000000
local total = 0

local function worker()
  local done = 0
  while done < TURNS do
    yield()
    done = done + 1
  end
  total = total + done
end

local ready, first, last = {}, 1, 0
for _ = 1, TASKS do
  last = last + 1
  ready[last] = create(worker)
end
while first <= last do
  local task = ready[first]
  ready[first] = nil
  first = first + 1
  assert(resume(task))
  if status(task) ~= "dead" then
    last = last + 1
    ready[last] = task
  end
end
print(total)
