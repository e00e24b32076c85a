-- Floats: the same as bench/seq/floats-mandelbrot.aw.
local function escape(cr, ci, limit)
  local zr, zi = 0.0, 0.0
  for step = 0, limit - 1 do
    local rr = zr * zr
    local ii = zi * zi
    if rr + ii > 4.0 then return step end
    zi = 2.0 * zr * zi + ci
    zr = rr - ii + cr
  end
  return limit
end

local total, size = 0, 540
for y = 0, size - 1 do
  local ci = 2.0 * y / size - 1.0
  for x = 0, size - 1 do
    total = total + escape(3.0 * x / size - 2.0, ci, 100)
  end
end
print(total)
