-- Resume: the same as bench/async/resume-100.aw: a call takes the place of the await.
local create, resume, status, yield = coroutine.create, coroutine.resume, coroutine.status,
                                      coroutine.yield
local DEPTH, TASKS, RESUMES = 100, 100, 4000
local total = 0

local function nested(depth)
  if depth > 1 then
    local count = nested(depth - 1)
    return count
  end
  local count = 0
  for _ = 1, RESUMES do
    yield()
    count = count + 1
  end
  return count
end

local ready, first, last = {}, 1, 0
for _ = 1, TASKS do
  last = last + 1
  ready[last] = create(function()
    local count = nested(DEPTH)
    total = total + count
  end)
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
