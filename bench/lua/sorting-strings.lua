-- Sorting: the same as bench/seq/sorting-strings.aw.
local function words(count, seed)
  local syllables = {"ba", "ko", "ri", "the", "mu", "la", "ne", "so", "ti", "wa"}
  local result = {}
  for _ = 1, count do
    seed = seed * 48271 % 2147483647
    result[#result + 1] = "name " .. syllables[seed % 10 + 1] .. syllables[seed % 7 + 1]
                          .. syllables[seed % 9 + 1] .. seed % 1009
  end
  return result
end

local function sorted(list, before)
  local result = {}
  for i, value in ipairs(list) do result[i] = value end
  table.sort(result, before)
  return result
end

local function backwards(a, b) return a > b end

local data = words(60000, 11)
local check, ordered = 0, nil
for turn = 0, 19 do
  ordered = sorted(data)
  check = check + #ordered[turn * 1000 + 1]
  check = check + #sorted(data, backwards)[turn * 1000 + 1]
end
print(check .. " " .. ordered[1] .. " " .. ordered[#ordered])
