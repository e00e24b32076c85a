-- Objects: the same as bench/seq/objects-operators.aw; Lua has no operator for truth.
local Vector = {}
local function new(x, y) return setmetatable({x = x, y = y}, Vector) end
Vector.__add = function(a, b) return new(a.x + b.x, a.y + b.y) end
Vector.__mul = function(a, factor) return new(a.x * factor, a.y * factor) end
Vector.__unm = function(a) return new(-a.x, -a.y) end
Vector.__eq = function(a, b) return a.x == b.x and a.y == b.y end
Vector.__lt = function(a, b) return a.x < b.x end
Vector.__len = function() return 2 end
Vector.__call = function(a, scale) return a.x * scale + a.y end
Vector.__index = function(a, index)
  if index == 0 then return a.x end
  return a.y
end

local function truth(a) return a.x ~= 0 or a.y ~= 0 end

-- LuaJIT asks __len of a table only when built for Lua 5.2.
local length = #new(0, 0) == 2 and function(a) return #a end or Vector.__len

local position, step = new(0, 0), new(3, -2)
local equal, smaller, total = 0, 0, 0
for i = 0, 899999 do
  position = position + step * (i % 3)
  if position == -step then equal = equal + 1 end
  if position < step then smaller = smaller + 1 end
  if truth(position) then
    total = total + position[0] + position[1] + length(position) + step(i % 5)
  end
end
print(position.x .. " " .. position.y .. " " .. equal .. " " .. smaller .. " " .. total)
