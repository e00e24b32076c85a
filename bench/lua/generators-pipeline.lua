-- Generators: the same as bench/seq/generators-pipeline.aw, with coroutines.
local wrap, yield = coroutine.wrap, coroutine.yield

local function numbers(limit)
  return wrap(function()
    local n = 0
    while n < limit do
      yield(n)
      n = n + 1
    end
  end)
end

local function only(source, divisor)
  return wrap(function()
    for n in source do
      if n % divisor == 0 then yield(n) end
    end
  end)
end

local function squared(source)
  return wrap(function()
    for n in source do yield(n * n % 1000) end
  end)
end

local function summed(source)
  return wrap(function()
    local total = 0
    for n in source do
      total = total + n
      yield(total)
    end
  end)
end

local count, last = 0, 0
for total in summed(squared(only(numbers(9000000), 3))) do
  count = count + 1
  last = total % 1000007
end
print(count .. " " .. last)
