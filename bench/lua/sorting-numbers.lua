-- Sorting: the same as bench/seq/sorting-numbers.aw.
local function numbers(count, seed)
  local result = {}
  for _ = 1, count do
    seed = seed * 48271 % 2147483647
    result[#result + 1] = seed
  end
  return result
end

local function copied(list)
  local result = {}
  for i, value in ipairs(list) do result[i] = value end
  return result
end

local function sorted(list, before)
  local result = copied(list)
  table.sort(result, before)
  return result
end

local function backwards(a, b) return a > b end

local check = 0
local data = numbers(100000, 7)
local halves = {}
for i, n in ipairs(data) do halves[i] = n / 2 end
for _ = 1, 12 do
  check = check + sorted(data)[501] + math.floor(sorted(halves)[501])
  check = check + sorted(data, backwards)[501]
end
local ordered = sorted(data)
for i = 0, 19 do
  local a, b = i * 4000 + 18, i * 3000 + 6
  ordered[a], ordered[b] = ordered[b], ordered[a]
  local copy = copied(ordered)
  table.sort(copy)
  check = check + copy[i + 1]
end
print(check)
