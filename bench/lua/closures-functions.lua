-- Closures: the same as bench/seq/closures-functions.aw, with map, filter and sum written here.
local function compose(f, g)
  return function(x) return f(g(x)) end
end

local function adder(n)
  return function(x) return x + n end
end

local calls = 0
local function counted(f)
  return function(...)
    calls = calls + 1
    return f(...)
  end
end

local square = counted(function(x) return x * x end)

local function map(f, list)
  local result = {}
  for i, value in ipairs(list) do result[i] = f(value) end
  return result
end

local function filter(f, list)
  local result = {}
  for _, value in ipairs(list) do
    if f(value) then result[#result + 1] = value end
  end
  return result
end

local function sum(list)
  local total = 0
  for _, value in ipairs(list) do total = total + value end
  return total
end

local total = 0
for i = 0, 299999 do
  local change = compose(adder(i), compose(square, adder(1)))
  total = total + change(3) + change(4)
end
local numbers = {}
for i = 0, 999 do numbers[i + 1] = i end
for n = 0, 1999 do
  total = total + sum(map(function(x) return x * n end,
                          filter(function(x) return x % 3 == 0 end, numbers)))
  total = total + sum(map(adder(n), numbers))
end
print(total .. " " .. calls)
