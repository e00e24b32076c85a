-- Floats: the same as bench/seq/floats-spectral.aw.
local function element(i, j)
  return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)
end

local function times(vector)
  local size, result = #vector, {}
  for i = 0, size - 1 do
    local total = 0.0
    for j = 0, size - 1 do
      total = total + element(i, j) * vector[j + 1]
    end
    result[#result + 1] = total
  end
  return result
end

local function transposed_times(vector)
  local size, result = #vector, {}
  for i = 0, size - 1 do
    local total = 0.0
    for j = 0, size - 1 do
      total = total + element(j, i) * vector[j + 1]
    end
    result[#result + 1] = total
  end
  return result
end

local u, v = {}, nil
for i = 1, 480 do u[i] = 1.0 end
for _ = 1, 4 do
  v = transposed_times(times(u))
  u = transposed_times(times(v))
end
local uv, vv = 0.0, 0.0
for i = 1, #u do
  uv = uv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(string.format("%.9f", (uv / vv) ^ 0.5))
