-- Calls: the same as bench/seq/calls-builtins.aw; a loop takes the place of sum.
local abs, min, max, byte, char = math.abs, math.min, math.max, string.byte, string.char

local function sum(values)
  local total = 0
  for _, value in ipairs(values) do total = total + value end
  return total
end

local letters = "abcdefghijklmnopqrstuvwxyz"
local values = {3, 1, 4, 1, 5, 9, 2, 6}
local total, strings, codes = 0, 0, 0
for i = 0, 1499999 do
  total = total + abs(i % 10 - 5) + min(i % 7, 3) + max(i % 5, 2) + #values + sum(values)
  local letter = letters:sub(i % 26 + 1, i % 26 + 1)
  if type(letter) == "string" then strings = strings + 1 end
  codes = codes + byte(char(byte(letter) + 1)) % 26
end
print(total .. " " .. strings .. " " .. codes)
