-- Sorting: the same as bench/seq/sorting-own.aw.
local function quicksort(values, low, high)
  while low < high do
    local pivot = values[math.floor((low + high) / 2)]
    local i, j = low, high
    while i <= j do
      while values[i] < pivot do i = i + 1 end
      while values[j] > pivot do j = j - 1 end
      if i <= j then
        values[i], values[j] = values[j], values[i]
        i = i + 1
        j = j - 1
      end
    end
    quicksort(values, low, j)
    low = i
  end
end

local function slice(values, from, to)
  local result = {}
  for i = from, to do result[#result + 1] = values[i] end
  return result
end

local function merge_sort(values)
  if #values < 2 then return values end
  local middle = math.floor(#values / 2)
  local left = merge_sort(slice(values, 1, middle))
  local right = merge_sort(slice(values, middle + 1, #values))
  local result = {}
  local i, j = 1, 1
  while i <= #left and j <= #right do
    if left[i] <= right[j] then
      result[#result + 1] = left[i]
      i = i + 1
    else
      result[#result + 1] = right[j]
      j = j + 1
    end
  end
  for k = i, #left do result[#result + 1] = left[k] end
  for k = j, #right do result[#result + 1] = right[k] end
  return result
end

local seed, data = 9, {}
for i = 1, 200000 do
  seed = seed * 48271 % 2147483647
  data[i] = seed
end
local merged = merge_sort(data)
quicksort(data, 1, #data)
local same = #data == #merged
for i = 1, #data do same = same and data[i] == merged[i] end
print((same and "True" or "False") .. " " .. data[1] .. " " .. data[100001] .. " " .. data[#data])
