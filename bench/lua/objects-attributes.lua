-- Objects: the same as bench/seq/objects-attributes.aw.
local function move(particles, width, height)
  for _, p in ipairs(particles) do
    p.x = p.x + p.dx
    p.y = p.y + p.dy
    if p.x < 0 or p.x >= width then
      p.dx = -p.dx
      p.x = p.x + p.dx
      p.bounces = p.bounces + 1
    end
    if p.y < 0 or p.y >= height then
      p.dy = -p.dy
      p.y = p.y + p.dy
      p.bounces = p.bounces + 1
    end
  end
end

local particles = {}
for i = 0, 999 do
  particles[#particles + 1] = {x = i * 7 % 100, y = i * 13 % 80, dx = i % 5 - 2, dy = i % 7 - 3,
                               bounces = 0}
end
for _ = 1, 9000 do move(particles, 100, 80) end
local places, bounces = 0, 0
for _, p in ipairs(particles) do
  places = places + p.x + p.y
  bounces = bounces + p.bounces
end
print(places .. " " .. bounces)
