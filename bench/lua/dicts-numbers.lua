-- Dicts: the same as bench/seq/dicts-numbers.aw.
local function size(t)
  local n = 0
  for _ in pairs(t) do n = n + 1 end
  return n
end

local t = {}
for i = 0, 199999 do t[i * 7919 % 1000003] = i end
local full = size(t)
local total, hits = 0, 0
for i = 0, 1999999 do
  local key = i * 104729 % 1000003
  if t[key] ~= nil then
    hits = hits + 1
    total = total + t[key]
    t[key] = total % 1000
  end
end
for i = 0, 199999, 2 do t[i * 7919 % 1000003] = nil end
for key, value in pairs(t) do total = total + key - value end
print(full .. " " .. size(t) .. " " .. hits .. " " .. total)
