-- Generators: the same as bench/seq/generators-send.aw, with coroutines.
local create, resume, wrap, yield = coroutine.create, coroutine.resume, coroutine.wrap,
                                    coroutine.yield

local function average()
  local count, total, result = 0, 0, nil
  while true do
    local value = yield(result)
    count = count + 1
    total = total + value
    result = total - count
  end
end

local function countdown(n)
  return wrap(function()
    while n > 0 do
      yield(n)
      n = n - 1
    end
  end)
end

local total = 0
for _ = 1, 1000 do
  local mean = create(average)
  resume(mean)
  local source = countdown(5000)
  local value = source()
  while value ~= nil do
    local _, result = resume(mean, value)
    total = total + result
    value = source()
  end
end
print(total)
