-- Lists: the same as bench/seq/lists-matrix.aw.
local function product(a, b)
  local rows, inner, columns = #a, #b, #b[1]
  local result = {}
  for i = 1, rows do
    local row, target = a[i], {}
    for j = 1, columns do
      local total = 0
      for k = 1, inner do
        total = total + row[k] * b[k][j]
      end
      target[j] = total
    end
    result[i] = target
  end
  return result
end

local size = 270
local a, b = {}, {}
for i = 0, size - 1 do
  a[i + 1], b[i + 1] = {}, {}
  for j = 0, size - 1 do
    a[i + 1][j + 1] = (i * j) % 7
    b[i + 1][j + 1] = (i + j) % 5
  end
end
local c = product(a, b)
local sum = 0
for _, row in ipairs(c) do
  for _, value in ipairs(row) do sum = sum + value end
end
print(sum .. " " .. c[18][24] % 1000)
