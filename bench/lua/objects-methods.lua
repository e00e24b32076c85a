-- Objects: the same as bench/seq/objects-methods.aw.
local function class(base)
  local c = setmetatable({}, {__index = base})
  c.__index = c
  return c
end

local Shape = class(nil)
Shape.count = 0
function Shape:init(name)
  self.name = name
  Shape.count = Shape.count + 1
  return self
end
function Shape:area() return 0 end
function Shape:describe() return self:area() + self:corners() end
function Shape:corners() return 0 end

local Rectangle = class(Shape)
function Rectangle:init(width, height)
  Shape.init(self, "rectangle")
  self.width = width
  self.height = height
  return self
end
function Rectangle:area() return self.width * self.height end
function Rectangle:corners() return 4 end

local Square = class(Rectangle)
function Square:init(side) return Rectangle.init(self, side, side) end
function Square:describe() return Rectangle.describe(self) + 1 end

local Triangle = class(Shape)
function Triangle:init(base, height)
  Shape.init(self, "triangle")
  self.base = base
  self.height = height
  return self
end
function Triangle:area() return self.base * self.height end
function Triangle:corners() return 3 end

local function new(c, ...) return setmetatable({}, c):init(...) end

local total = 0
for i = 0, 2399 do
  local shapes = {new(Rectangle, i, 2), new(Square, i), new(Triangle, i, 3), new(Shape, "empty")}
  shapes[#shapes + 1] = new(Square, 3)
  for _ = 1, 300 do
    for _, shape in ipairs(shapes) do total = total + shape:describe() end
  end
end
print(total .. " " .. Shape.count)
