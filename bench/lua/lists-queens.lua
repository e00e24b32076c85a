-- Lists: the same as bench/seq/lists-queens.aw.
local function place(row, size, columns, rising, falling)
  if row > size then return 1 end
  local solutions = 0
  for column = 1, size do
    local up, down = row + column, row - column + size
    if not (columns[column] or rising[up] or falling[down]) then
      columns[column], rising[up], falling[down] = true, true, true
      solutions = solutions + place(row + 1, size, columns, rising, falling)
      columns[column], rising[up], falling[down] = false, false, false
    end
  end
  return solutions
end

local function flags(n)
  local result = {}
  for i = 1, n do result[i] = false end
  return result
end

local size = 12
print(place(1, size, flags(size), flags(2 * size), flags(2 * size)))
